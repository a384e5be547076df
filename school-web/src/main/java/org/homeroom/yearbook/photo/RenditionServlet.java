package org.homeroom.yearbook.photo;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.store.ObjectStore;
import org.homeroom.base.store.StoreUnavailable;
import org.homeroom.photo.contract.RenditionKind;
import org.homeroom.web.visitor.Open;

/**
 * Serves renditions, {@code GET /photo/file/{objectId}/thumb.jpg}, to those who may see them. Browsers cache one privately for as
 * long as an idle session lasts, and then ask again; its bytes never change. A photo that may no longer be seen is gone at once, from the pages
 * and from here.
 */
@Open("A picture cannot redirect to sign-in: visitors get a 404")
@WebServlet("/photo/file/*")
public class RenditionServlet extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(RenditionServlet.class.getName());
    private static final String KEPT = "private, max-age=1800";
    @Inject
    transient RenditionService renditions;
    @Inject
    transient ObjectStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RenditionService.Shown shown;
        try {
            shown = find(request.getPathInfo());
        } catch (NotFound | NotAllowed | IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + shown.sha256() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", KEPT);
        if (matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(shown, response);
    }

    private RenditionService.Shown find(String path) {
        String[] parts = path == null ? new String[0] : path.split("/");
        if (parts.length != 3) {
            throw new NotFound();
        }
        RenditionKind kind = Arrays.stream(RenditionKind.values()).filter(k -> k.fileName().equals(parts[2])).findFirst().orElseThrow(NotFound::new);
        return renditions.require(UUID.fromString(parts[1]), kind);
    }

    private static boolean matches(String asked, String tag) {
        return asked != null && Arrays.stream(asked.split(",")).map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one).anyMatch(one -> one.equals(tag) || "*".equals(one));
    }

    private void send(RenditionService.Shown shown, HttpServletResponse response) throws IOException {
        try {
            Optional<? extends InputStream> content = store.open(shown.key());
            if (content.isEmpty()) {
                LOG.warning(() -> "The store has no " + shown.key());
                away(response);
                return;
            }
            response.setContentType("image/jpeg");
            response.setContentLengthLong(shown.bytes());
            try (InputStream in = content.get()) {
                in.transferTo(response.getOutputStream());
            }
        } catch (StoreUnavailable e) {
            LOG.log(Level.FINE, "A photo cannot be shown, as the object store is away", e);
            away(response);
        }
    }

    private static void away(HttpServletResponse response) throws IOException {
        response.setHeader("ETag", null);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", "10");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
