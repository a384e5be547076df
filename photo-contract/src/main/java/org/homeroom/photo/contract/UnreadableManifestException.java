package org.homeroom.photo.contract;

/** A manifest that is not in the form of {@link ManifestJson}: damaged, half written, or of a later version. */
public class UnreadableManifestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableManifestException(String message) {
        super(message);
    }

    public UnreadableManifestException(String message, Throwable cause) {
        super(message, cause);
    }
}
