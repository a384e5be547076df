package org.homeroom.web.page;

/** Addresses to return to come from the request; only those of this school are followed. */
public final class LocalPath {
    private LocalPath() {
    }

    /** The path itself if it stays on this host, else the fallback. */
    public static String orElse(String path, String fallback) {
        boolean local = path != null && path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
        return local ? path : fallback;
    }
}
