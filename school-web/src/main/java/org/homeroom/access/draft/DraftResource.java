package org.homeroom.access.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.homeroom.web.edge.MostBytes;

/** Where a form's script keeps what is typed: an object of strings, one per field. */
@Path("draft/{form}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DraftResource {
    @Inject
    DraftService drafts;

    @GET
    public String find(@PathParam("form") String form) {
        return drafts.find(form).orElse(null);
    }

    @PUT
    @MostBytes(DraftService.MOST_BYTES)
    public void keep(@PathParam("form") String form, JsonObject fields) {
        if (!fields.values().stream().allMatch(JsonString.class::isInstance)) {
            throw new BadRequestException();
        }
        drafts.keep(form, fields.toString());
    }

    @DELETE
    public void drop(@PathParam("form") String form) {
        drafts.drop(form);
    }
}
