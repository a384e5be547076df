package org.homeroom.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.homeroom.web.visitor.Open;

/** A resource for {@link ContainerDoorsIT}. */
@Path("lesson")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LessonResource {
    @GET
    public String secret() {
        return "\"said\"";
    }

    @GET
    @Path("open")
    @Open("A test asks for it")
    public String fails() {
        throw new IllegalStateException("Nobody expected it");
    }
}
