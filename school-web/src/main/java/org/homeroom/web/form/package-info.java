/**
 * Forms from which nothing typed is lost, and what is said at their fields. Entry points: {@link org.homeroom.web.form.Form}, the plain fields
 * that pages write to, with {@link org.homeroom.web.form.Label} and constraints at each; {@link org.homeroom.web.form.Forms}, by which services
 * hold a form to them; {@link org.homeroom.web.form.Editing} and {@link org.homeroom.web.form.EditView}, which edit a record;
 * {@link org.homeroom.web.form.Choices} for type-ahead. Rules between fields, and between records, are said by the entity and the service of each room.
 */
package org.homeroom.web.form;
