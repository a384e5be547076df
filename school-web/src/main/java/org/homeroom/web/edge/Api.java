package org.homeroom.web.edge;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where rooms answer their pages' scripts, with resources. {@link ResourceDoor} guards each of them. */
@ApplicationPath(Api.PATH)
public class Api extends Application {
    static final String PATH = "/api";
}
