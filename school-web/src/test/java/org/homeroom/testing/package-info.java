/**
 * The foundation of service tests: the application's beans in Weld, its entities woven in EclipseLink, its schema on a real
 * MariaDB with the users of production. Entry points: {@link org.homeroom.testing.ServiceTest} on a test class, {@link
 * org.homeroom.testing.Given} for the pupils that tests speak of, {@link org.homeroom.testing.TestCaller} to be someone, {@link
 * org.homeroom.testing.TestClock} to let time pass, {@link org.homeroom.testing.Db} to look at rows.
 *
 * <p>Differences from the server: code that swallows the exception of a nested call is told that everything was rolled back (the
 * server does so silently); the entity manager refuses to work outside a transaction; there are no timers, no servlets, no Faces.
 * {@code @Observes(during = AFTER_SUCCESS)} works as on the server: on the caller's thread, after the commit, and not after a
 * rollback; such an observer needs its own transaction (REQUIRES_NEW), as the caller's has ended.
 */
package org.homeroom.testing;
