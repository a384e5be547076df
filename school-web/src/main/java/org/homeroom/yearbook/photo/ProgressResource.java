package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.homeroom.web.edge.MostBytes;
import org.homeroom.web.visitor.Open;

/** How far along photos are, for holders of their keys. */
@Path("photo/progress")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProgressResource {
    @Inject
    PhotoService photos;

    @POST
    @MostBytes(10_000)
    @Open("A waiting page asks without cookies, so as not to keep its session alive. Keys are random, and reveal only a state")
    public List<PhotoService.Progress> tell(List<String> keys) {
        return photos.progress(keys);
    }
}
