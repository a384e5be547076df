package org.homeroom.web.page;

/**
 * A page for visitors, which a room produces. It keeps no state on the server, so that one can take all day over it, and viewing
 * it creates no session and sets no cookie. Access for visitors is granted in web.xml; a test compares the two.
 */
public record VisitorPage(String path) {
}
