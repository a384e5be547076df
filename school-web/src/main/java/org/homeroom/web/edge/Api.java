package org.homeroom.web.edge;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where rooms answer the scripts of pages, by resources. {@link ResourceDoor} stands before each of them. */
@ApplicationPath(Api.PATH)
public class Api extends Application {
    static final String PATH = "/api";
}
