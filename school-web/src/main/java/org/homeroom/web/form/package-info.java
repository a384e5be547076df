/**
 * Forms that lose nothing that was typed, with errors shown at their fields. Entry points: {@link org.homeroom.web.form.Form},
 * plain fields that pages write to, with {@link org.homeroom.web.form.Label} and constraints at each; {@link
 * org.homeroom.web.form.Forms}, by which services check a form; {@link org.homeroom.web.form.Editing} and {@link
 * org.homeroom.web.form.EditView}, which edit a record; {@link org.homeroom.web.form.Choices} for type-ahead. Rules between
 * fields and between records belong to the entity and the service of each room.
 */
package org.homeroom.web.form;
