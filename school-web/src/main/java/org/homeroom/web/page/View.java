package org.homeroom.web.page;

/**
 * A page's bean. The page reads and writes its fields by name, except those that are private or injected. Java code calls methods instead, as
 * an injected view is a proxy, whose fields are empty. See docs/adr/0017-forms-are-plain-fields.md.
 */
public interface View {
    /** The bean itself, in place of its proxy. */
    default View self() {
        return this;
    }
}
