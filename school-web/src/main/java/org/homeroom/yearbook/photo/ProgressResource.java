package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.homeroom.web.visitor.Open;

/** How far photos are, for whoever holds their keys. */
@Path("photo/progress")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProgressResource {
    @Inject
    PhotoService photos;

    @POST
    @Open("A page that waits for the compressor asks without cookies, so as not to keep its session alive. Keys are random, and tell nothing but a state")
    public List<PhotoService.Progress> tell(List<String> keys) {
        return photos.progress(keys);
    }
}
