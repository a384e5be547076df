package org.homeroom.compressor;

/**
 * The engine could not do its work: it threw, ended its process or took too long. That may be due to the photo or to the machine, so
 * it is tried {@link #TRIES} times; after that the photo gets an answer that says so.
 */
final class EngineFailed extends Exception {
    static final int TRIES = 3;
    private static final long serialVersionUID = 1L;

    EngineFailed(String how) {
        super(how);
    }

    EngineFailed(Throwable cause) {
        super(cause.toString(), cause);
    }
}
