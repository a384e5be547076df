package org.homeroom.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What pages call by name. */
public final class Functions {
    private Functions() {
    }

    /** Encodes a text for use in an address. */
    public static String encode(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
