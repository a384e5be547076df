/**
 * What each role sees first: today's tasks as sentences, then what it works with. Entry point: the page {@code /home}. Above all
 * features; nothing depends on it.
 */
package org.homeroom.desk.home;

