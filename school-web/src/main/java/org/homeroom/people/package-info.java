/** The people of a school, as records. Which class someone is in is not known here. */
package org.homeroom.people;
