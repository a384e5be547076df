/**
 * What people decide about photos: the editors' queue, and which photo stands for a student in a year's book. Entry points:
 * {@link org.homeroom.yearbook.portrait.ApprovalService}, {@link org.homeroom.yearbook.portrait.PortraitService} and the list of photos,
 * {@link org.homeroom.yearbook.portrait.PhotoListService}. What the book looks like is told by {@code book}; the database's view
 * {@code portrait} says for both who stands in it.
 */
package org.homeroom.yearbook.portrait;

