/**
 * Tests of what only the real server shows. {@code Container*}: within WildFly, by Arquillian, on the built WAR. {@link
 * org.homeroom.server.RunningSchool} and {@link org.homeroom.server.Browser}: over HTTP, against the WAR on the provisioned
 * server, configured as in production.
 */
package org.homeroom.server;
