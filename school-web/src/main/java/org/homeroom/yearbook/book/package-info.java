/**
 * The yearbook: a school year's classes with their portraits, and an index of names. Entry point:
 * {@link org.homeroom.yearbook.book.YearbookService}. Who stands in it with which photo is said by the database's view
 * {@code portrait}; approval and choice of photos are up to the room of that name, consent to {@code consent}. Print is out
 * of scope.
 */
package org.homeroom.yearbook.book;

