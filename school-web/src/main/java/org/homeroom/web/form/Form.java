package org.homeroom.web.form;

import java.io.Serializable;

/**
 * What is typed into a page, in public fields: pages read and write them by their names. It is of one view and one request at a time, so
 * that nothing is gained by hiding them; see docs/adr/0017-forms-are-plain-fields.md.
 */
public interface Form extends Serializable {
}
