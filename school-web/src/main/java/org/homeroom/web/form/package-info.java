/**
 * Forms from which nothing typed is lost, and what is said at their fields. Entry points: {@link org.homeroom.web.form.Form}, the plain fields
 * that pages write to; {@link org.homeroom.web.form.EditView}, the base of views that edit a record;
 * {@link org.homeroom.web.form.Conflicts}, which compares field by field; {@link org.homeroom.web.form.Choices} for type-ahead. What a value may be is said by the form and the entity of each room.
 */
package org.homeroom.web.form;
