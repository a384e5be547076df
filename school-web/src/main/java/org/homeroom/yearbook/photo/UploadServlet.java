package org.homeroom.yearbook.photo;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.access.caller.SecurityLog.Outcome;
import org.homeroom.access.caller.SecurityLog.Trace;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Settings;
import org.homeroom.base.store.StoreUnavailable;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.web.edge.MostBytes;
import org.homeroom.web.error.ErrorAnswers;
import org.homeroom.web.error.Problem;
import org.homeroom.web.visitor.Open;

/**
 * Takes photos: one PUT each, with its length, and the file itself as the body. What can be refused is refused before the body is
 * read; the server then discards the rest, so that the browser gets the answer. A 201 or 200 means that the photo will not be
 * lost.
 */
@Open("A script cannot be redirected to sign-in: visitors get a 401")
@MostBytes(MostBytes.CHECKED_BY_ITSELF)
@WebServlet("/photo/upload/file")
public class UploadServlet extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(UploadServlet.class.getName());
    private static final int UNPROCESSABLE = 422;
    private static final String FULL = "FULL";
    private static final String RETRY_SECONDS = "3";
    /** On each node; fewer than its WORKER_THREADS. */
    static final int AT_ONCE = 32;
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final UploadPlaces PLACES = new UploadPlaces(AT_ONCE);
    @Inject
    transient CurrentUser user;
    @Inject
    transient PhotoService photos;
    @Inject
    transient PhotoKeeper keeper;
    @Inject
    transient Settings settings;
    @Inject
    transient SecurityLog log;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long length = request.getContentLengthLong();
        if (!user.isSignedIn()) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, ErrorAnswers.SIGNED_OUT);
            return;
        }
        try {
            long student = Long.parseLong(request.getParameter("student"));
            long family = photos.requireUpload(student);
            if (length < 0) {
                refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED, "LENGTH");
            } else if (length == 0) {
                refuse(response, UNPROCESSABLE, "EMPTY");
            } else if (length > settings.photoMaxBytes()) {
                refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "TOO_LARGE");
            } else if (photos.isFull(student)) {
                refuse(response, UNPROCESSABLE, FULL);
            } else if (!PLACES.take(user.accountId(), family)) {
                log.failed(Trace.UPLOAD, Outcome.THROTTLED, user.accountId());
                response.setHeader("Retry-After", RETRY_SECONDS);
                refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "BUSY");
            } else {
                try {
                    take(student, length, request, response);
                } finally {
                    PLACES.giveBack(user.accountId(), family);
                }
            }
        } catch (NumberFormatException | NotAllowed | NotFound e) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "NOT_FOUND");
        }
    }

    private void take(long student, long length, HttpServletRequest request, HttpServletResponse response) throws IOException {
        InputStream body = request.getInputStream();
        try {
            byte[] head = body.readNBytes((int) Math.min(length, PhotoType.HEAD));
            if (PhotoType.of(head).isEmpty()) {
                refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "TYPE");
                return;
            }
            ReceivedPhoto photo = keeper.take(student, name(request), head, body, length);
            send(response, photo.already() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CREATED, photo);
        } catch (RuleBroken full) {
            refuse(response, UNPROCESSABLE, FULL);
        } catch (StoreUnavailable e) {
            LOG.log(Level.WARNING, "A photo could not be taken, as the object store is away", e);
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "STORE_AWAY");
        } catch (UncheckedIOException e) {
            // There is nobody left to answer.
            LOG.log(Level.FINE, "An upload was broken off", e);
            throw e.getCause();
        }
    }

    private static void refuse(HttpServletResponse response, int status, String code) throws IOException {
        send(response, status, new Problem(code, null));
    }

    private static void send(HttpServletResponse response, int status, Object answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        JSON.toJson(answer, response.getOutputStream());
    }

    /** The file's original name, without folders and invalid characters. */
    private static String name(HttpServletRequest request) {
        String name = request.getParameter("name");
        String plain = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "photo" : plain;
    }
}
