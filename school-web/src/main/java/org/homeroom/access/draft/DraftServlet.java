package org.homeroom.access.draft;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.homeroom.base.shared.NotFound;

/**
 * Where a form's script keeps what is typed: GET, PUT and DELETE of {@code /draft/<form>}. The content is an object of texts,
 * field by field.
 */
@WebServlet("/draft/*")
public class DraftServlet extends HttpServlet {
    @Inject
    transient DraftService drafts;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            super.service(request, response);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> draft = drafts.find(form(request));
        if (draft.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().print(draft.get());
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(DraftService.MOST_BYTES + 1);
        if (body.length > DraftService.MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        String json = new String(body, StandardCharsets.UTF_8);
        if (!isFlat(json)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        drafts.keep(form(request), json);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        drafts.drop(form(request));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static String form(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private static boolean isFlat(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().values().stream().allMatch(JsonString.class::isInstance);
        } catch (JsonException e) {
            return false;
        }
    }
}
