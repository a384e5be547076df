/**
 * The people of a school, as records. Its rooms: {@code person}, {@code student}, {@code guardian}, {@code staff}, {@code
 * consent}. Which class someone is in is not known here.
 */
package org.homeroom.people;
