/**
 * The set-up that leads a new school from its name to its first portrait. Entry point: {@link org.homeroom.desk.setup.SetUpView}.
 * It counts things of all rooms and therefore stands above them; each step is done on a page of the room concerned.
 */
package org.homeroom.desk.setup;
