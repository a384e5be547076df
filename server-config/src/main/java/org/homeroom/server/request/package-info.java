/**
 * What a request has to be like before it gets a thread: plain, and with its body there. Filters of the server, which come before the applications and
 * run on its few threads that never wait; {@code undertow.cli} puts them in order, and ADR 27 says why they are needed. Out of scope: what a
 * request may do, which is the application's to decide.
 */
package org.homeroom.server.request;
