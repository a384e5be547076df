/**
 * What people decide about photos: the editors' queue, and which photo represents a student in a year's book. Entry points:
 * {@link org.homeroom.yearbook.portrait.ApprovalService}, {@link org.homeroom.yearbook.portrait.PortraitService} and the list of
 * photos, {@link org.homeroom.yearbook.portrait.PhotoListService}. The book's pages are in {@code book}; for both, the database's
 * view {@code portrait} says who is in it.
 */
package org.homeroom.yearbook.portrait;

