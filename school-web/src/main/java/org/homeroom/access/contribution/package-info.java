/**
 * What a room gives to pages that are put together of all rooms: a {@link org.homeroom.access.contribution.Place} in the navigation, a
 * {@link org.homeroom.access.contribution.Task} on home, a {@link org.homeroom.access.contribution.SetUpStep}. A room produces its own in its class
 * {@code …Contributions}, CDI finds them, and no list of them is kept anywhere. What only some rooms can give is described by the room that they stand on, as a student's page is by {@code student}.
 */
package org.homeroom.access.contribution;
