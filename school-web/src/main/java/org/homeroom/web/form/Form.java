package org.homeroom.web.form;

import java.io.Serializable;

/**
 * What is typed into a page, in public fields, which pages read and write by name. A form belongs to one view, and nothing in it is
 * trusted before a service has looked at it, so that there is nothing to hide; see docs/adr/0017-forms-are-plain-fields.md. What a field
 * is called and takes is said by its annotations; see docs/adr/0018-a-form-described-once.md.
 */
public interface Form extends Serializable {
}
