/**
 * The invented school of the demo mode: people, classes, consents, registrations, portraits that are painted here, and an
 * account for each role. Entry points: {@link org.homeroom.demo.DemoStart}, and {@link org.homeroom.demo.DemoRows}, by which each room
 * contributes its share: a new one adds a class and edits none. Runs on a loopback address only; writes rows straight to the tables, past
 * the services, as it has to be quick and tells of weeks that have passed. Nothing depends on it, and no production WAR contains it.
 */
package org.homeroom.demo;

