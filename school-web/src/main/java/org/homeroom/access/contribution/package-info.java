/**
 * What a room gives to pages assembled from all rooms: a {@link org.homeroom.access.contribution.Place} in the navigation, a
 * {@link org.homeroom.access.contribution.Task} on home, a {@link org.homeroom.access.contribution.SetUpStep}. A room produces
 * its own in its class {@code …Contributions} and CDI finds them; there is no central list. What only some rooms can give is
 * described by the room that they build on, as a student's page is by {@code student}.
 */
package org.homeroom.access.contribution;
