/** From a student's photo to a page of the book. */
package org.homeroom.yearbook;
