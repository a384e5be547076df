/**
 * The set-up that leads a new school from its name to its first portrait. Entry point: {@link org.homeroom.desk.setup.SetUpView}. What is
 * counted belongs to all rooms, which is why it stands above them; each step is done on a page of the room that it is about.
 */
package org.homeroom.desk.setup;
