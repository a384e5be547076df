package org.homeroom.photo.contract;

/** How large a photo may be. The compressor refuses what is larger, so the school does not take it either. */
public final class PhotoLimits {
    /** 50 MiB. The school can be set to take less, never more. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    private PhotoLimits() {
    }
}
