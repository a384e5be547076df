/**
 * Classes, who is in them, and who teaches them. Entry points: the class list and {@link
 * org.homeroom.teaching.homeclass.EnrolmentService}. Knows people and the school; timetables and marks are above it.
 */
package org.homeroom.teaching.homeclass;

