package org.homeroom.web.page;

/**
 * A page for visitors, which a room produces. It keeps no state at the server, so that one can take all day over it, and looking at it makes no
 * session and sets no cookie. That it is open to them stands in web.xml; a test compares the two.
 */
public record VisitorPage(String path) {
}
