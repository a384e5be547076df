/**
 * The invented school of the demo mode: people, classes, consents, registrations, portraits that are painted here, and an
 * account for each role. Entry point: {@link org.homeroom.demo.DemoStart}. Runs on a loopback address only; writes rows
 * straight to the tables, past the services, as it has to be quick and tells of weeks that have passed. Nothing depends on it.
 */
package org.homeroom.demo;

