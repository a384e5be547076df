/**
 * Tests of what only the real server shows. {@code Container*}: within WildFly, by Arquillian, on the WAR as it is built.
 * {@link org.homeroom.server.RunningSchool} and {@link org.homeroom.server.Browser}: over HTTP, against the WAR on the
 * provisioned server, set up as production sets it up.
 */
package org.homeroom.server;
