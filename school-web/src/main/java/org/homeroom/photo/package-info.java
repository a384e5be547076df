/**
 * Photos of students: their upload, the compressor's answer, the editors' decision, and which one stands for a student in a
 * year's book. Entry points: {@link org.homeroom.photo.PhotoIntake}, which takes a photo in,
 * {@link org.homeroom.photo.PhotoService}, and {@link org.homeroom.photo.PortraitService}. What the book looks like is told
 * by {@code yearbook}; the database's view {@code portrait} says for both who stands in it.
 */
package org.homeroom.photo;
