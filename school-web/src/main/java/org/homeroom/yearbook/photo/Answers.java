package org.homeroom.yearbook.photo;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON answers of the photo servlets to the pages' scripts; never cached. */
public final class Answers {
    /** The answer if one is not, or no longer, signed in. */
    public static final String SIGNED_OUT = "SIGNED_OUT";

    private Answers() {
    }

    public static void send(HttpServletResponse response, int status, JsonStructure json) throws IOException {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** @param code the page has a sentence for each */
    public static void refuse(HttpServletResponse response, int status, String code) throws IOException {
        send(response, status, Json.createObjectBuilder().add("code", code).build());
    }
}
