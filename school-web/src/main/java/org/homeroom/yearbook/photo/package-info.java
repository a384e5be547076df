/**
 * Photos of students: their upload, the compressor's answer, what is kept of them and who may see it. Entry points: {@link
 * org.homeroom.yearbook.photo.PhotoKeeper}, which takes in and removes photos, and {@link
 * org.homeroom.yearbook.photo.PhotoService}. What editors and students decide about a photo is in {@code portrait}, above this
 * room, and so is the view bean of the page {@code /photo/list}, which shows it.
 */
package org.homeroom.yearbook.photo;

