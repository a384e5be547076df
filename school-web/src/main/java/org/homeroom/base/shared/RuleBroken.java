package org.homeroom.base.shared;

/** A rule of the school forbids it. Names the field concerned, if there is one. */
public class RuleBroken extends SchoolException {
    private final String field;

    private RuleBroken(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    public static RuleBroken of(String key, Object... arguments) {
        return new RuleBroken(null, key, arguments);
    }

    /** @param field the id of the field in the form, such as {@code birthDate} */
    public static RuleBroken at(String field, String key, Object... arguments) {
        return new RuleBroken(field, key, arguments);
    }

    /** The id of the field in the form; null if the rule is about the form as a whole. */
    public String field() {
        return field;
    }
}
