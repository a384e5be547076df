/**
 * The yearbook: a school year's classes with their portraits, and an index of names. Entry point: {@link
 * org.homeroom.yearbook.book.YearbookService}. The database's view {@code portrait} says who is in it with which photo; photos
 * are approved and chosen in {@code portrait}, consent is in {@code consent}. Print is out of scope.
 */
package org.homeroom.yearbook.book;

