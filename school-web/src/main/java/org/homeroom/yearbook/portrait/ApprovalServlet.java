package org.homeroom.yearbook.portrait;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.yearbook.photo.Answers;
import org.homeroom.yearbook.photo.Photo;

/**
 * What the page of the approval queue asks: {@code POST /portrait/queue} for the next photos, {@code POST /portrait/decision} with an
 * editor's word. Someone else's earlier word is a 409, upon which the page goes on.
 */
@WebServlet({"/portrait/queue", "/portrait/decision"})
public class ApprovalServlet extends HttpServlet {
    @Inject
    transient CurrentUser user;
    @Inject
    transient ApprovalService approval;
    @Inject
    transient SchoolFrame school;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.isSignedIn()) {
            Answers.refuse(response, HttpServletResponse.SC_UNAUTHORIZED, Answers.SIGNED_OUT);
            return;
        }
        try {
            if (request.getServletPath().endsWith("/queue")) {
                queue(Long.parseLong(given(request, "after")), response);
            } else {
                decide(request, response);
            }
        } catch (Conflict | NotFound e) {
            Answers.refuse(response, HttpServletResponse.SC_CONFLICT, "CONFLICT");
        } catch (RuleBroken e) {
            Answers.refuse(response, HttpServletResponse.SC_CONFLICT, "NOT_READY");
        } catch (NotAllowed e) {
            Answers.refuse(response, HttpServletResponse.SC_NOT_FOUND, "NOT_FOUND");
        } catch (IllegalArgumentException e) {
            Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BAD_REQUEST");
        }
    }

    private void queue(long after, HttpServletResponse response) throws IOException {
        JsonArrayBuilder photos = Json.createArrayBuilder();
        for (QueuedPhoto photo : approval.next(after, school.getYearId())) {
            JsonObjectBuilder one = Json.createObjectBuilder().add("id", photo.id()).add("version", photo.version())
                    .add("objectId", photo.objectId()).add("name", photo.studentName())
                    .add("className", photo.className() == null ? "" : photo.className())
                    .add("consent", photo.consent() == null ? "MISSING" : photo.consent() ? "GIVEN" : "REFUSED")
                    .add("width", photo.width()).add("height", photo.height());
            if (photo.colour() != null) {
                one.add("colour", photo.colour());
            }
            photos.add(one);
        }
        Answers.send(response, HttpServletResponse.SC_OK,
                Json.createObjectBuilder().add("photos", photos).add("waiting", approval.waiting()).build());
    }

    private void decide(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reason = request.getParameter("reason");
        int version = approval.decide(Long.parseLong(given(request, "photo")), Integer.parseInt(given(request, "version")),
                Photo.Approval.valueOf(given(request, "decision")), reason == null ? null : Photo.Reason.valueOf(reason));
        Answers.send(response, HttpServletResponse.SC_OK,
                Json.createObjectBuilder().add("version", version).add("waiting", approval.waiting()).build());
    }

    private static String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
