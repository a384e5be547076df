/** Who is taught together, and by whom. Its room: {@code homeclass}. */
package org.homeroom.teaching;
