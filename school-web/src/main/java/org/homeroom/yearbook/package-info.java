/** From a student's photo to a page of the book. Its rooms: {@code photo}, {@code portrait}, {@code book}. */
package org.homeroom.yearbook;
