/**
 * The invented school of the demo mode: people, classes, consents, registrations, portraits painted here, and an account for each
 * role. Entry points: {@link org.homeroom.demo.DemoStart}, and {@link org.homeroom.demo.DemoRows}, by which each room contributes
 * its part: a new room adds a class and edits none. Runs on a loopback address only; writes rows directly to the tables,
 * bypassing the services, as it has to be quick and covers past weeks. Nothing depends on it, and no production WAR contains it.
 */
package org.homeroom.demo;

