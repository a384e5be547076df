/**
 * How a web session travels from one host to another. A WildFly module of its own, as it is the server that hands sessions over; ADR 11
 * says why the server's way is not enough.
 */
package org.homeroom.server.session;
