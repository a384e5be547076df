package org.homeroom.web.form;

import java.io.Serializable;

/**
 * What is typed into a page, in public fields that pages read and write by name. A form belongs to one view, and nothing in it is
 * trusted before a service has checked it, so there is nothing to hide; see docs/adr/0017-forms-are-plain-fields.md. Annotations
 * give each field its label and constraints; see docs/adr/0018-a-form-described-once.md.
 */
public interface Form extends Serializable {
}
