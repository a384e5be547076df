/**
 * People with their class: lists, search, type-ahead, a student's page, and which consents are missing where. Entry points:
 * {@link org.homeroom.desk.directory.StudentDirectoryService} and {@link org.homeroom.desk.directory.ConsentDirectoryService},
 * both read-only; changes go through {@code student}, {@code consent} and {@code homeclass}. The first two must not know of
 * classes, so the view beans of pages under {@code /student} and {@code /consent} that show a class are here, and the others in
 * the room of their path.
 */
package org.homeroom.desk.directory;

