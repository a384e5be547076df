package org.homeroom.access.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Where a page's script asks to stay signed in. Any request of somebody who is prolongs the session, and visitors are not let in. */
@Path("session")
@RequestScoped
public class SessionResource {
    @POST
    public void stay() {
        // having asked is enough
    }
}
