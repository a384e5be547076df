package org.homeroom.desk.home;

/**
 * A class that the caller teaches.
 *
 * @param tutor     whether as its tutor
 * @param noConsent students for whom nobody has decided about the yearbook
 * @param inBook    students whose portrait is in the yearbook
 */
public record HomeClass(long id, String name, String grade, boolean tutor, long students, long noConsent, long inBook) {
}
