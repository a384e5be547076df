package org.homeroom.web.page;

/**
 * The bean of a page, which reads and writes its fields by name: all but those that are private or injected. Java asks for them by methods, as
 * what is injected elsewhere is a proxy, and a proxy has no fields. See docs/adr/0017-forms-are-plain-fields.md.
 */
public interface View {
    /** The bean itself, where a page holds the proxy of it. */
    default View self() {
        return this;
    }
}
