/**
 * How a web session travels from one host to another. A separate WildFly module, as it is the server that transfers sessions; ADR
 * 11 says why the server's own way is not enough.
 */
package org.homeroom.server.session;
