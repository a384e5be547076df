package org.homeroom.photo.contract;

/** A manifest that is not in the format of {@link ManifestJson}: damaged, incomplete, or from a later version. */
public class UnreadableManifestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableManifestException(String message) {
        super(message);
    }

    public UnreadableManifestException(String message, Throwable cause) {
        super(message, cause);
    }
}
