package org.homeroom.web.error;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;

/** What {@link ErrorPages} are for people, for a page's scripts: a status and a {@link Problem}. */
@Provider
public class ErrorAnswers implements ExceptionMapper<Exception> {
    /** The code for anyone who is not, or no longer, signed in. */
    public static final String SIGNED_OUT = "SIGNED_OUT";

    @Override
    public Response toResponse(Exception thrown) {
        return switch (thrown) {
            case NotFound _, NotAllowed _ -> answer(Status.NOT_FOUND);
            case Conflict _ -> answer(Status.CONFLICT);
            case RuleBroken _ -> answer(Status.CONFLICT, "RULE_BROKEN", null);
            case WebApplicationException refused -> answer(Status.fromStatusCode(refused.getResponse().getStatus()));
            default -> answer(Status.INTERNAL_SERVER_ERROR, "ERROR", ErrorPages.logged(thrown));
        };
    }

    private static Response answer(Status status) {
        return answer(status, status == Status.UNAUTHORIZED ? SIGNED_OUT : status.name(), null);
    }

    private static Response answer(Status status, String code, String id) {
        return Response.status(status).type(MediaType.APPLICATION_JSON).entity(new Problem(code, id)).build();
    }
}
