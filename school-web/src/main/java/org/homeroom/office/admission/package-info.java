/**
 * A child becomes a student of the school: with guardians, a class from a first day on, and accounts, on one form and all at once. Entry point: {@link
 * org.homeroom.office.admission.AdmissionFormService}. The form may begin with what a family said in a {@code registration}; what is changed
 * afterwards is changed in {@code student}, {@code guardian} and {@code homeclass}.
 */
package org.homeroom.office.admission;
