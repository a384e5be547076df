package org.homeroom.photo.contract;

/** How large a photo may be. The compressor refuses larger ones, so the school does not accept them either. */
public final class PhotoLimits {
    /** 50 MiB. The school can be configured to accept less, never more. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    private PhotoLimits() {
    }
}
