package org.homeroom.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

public final class Functions {
    private Functions() {
    }

    public static String encode(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
