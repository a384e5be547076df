package org.homeroom.base.shared;

/** Something a person has to be told: a key of the bundle, with arguments. Unchecked, so that the transaction it leaves is rolled back. */
public abstract class SchoolException extends RuntimeException {
    private final transient Object[] arguments;

    protected SchoolException(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    public String key() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }
}
