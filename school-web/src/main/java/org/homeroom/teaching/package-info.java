/** Who is taught together, and by whom. */
package org.homeroom.teaching;
