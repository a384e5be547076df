package org.homeroom.web.list;

/** A way to another page. */
public record Link(String path, String label) {
}
