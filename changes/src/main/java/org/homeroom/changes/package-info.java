/**
 * What a change can break: the part of the check that {@code ./check --changed} runs. Entry point:
 * {@link org.homeroom.changes.Main}, which the script starts from its source, before anything is built; so nothing here uses more
 * than the JDK. What rooms give to others through CDI is found by no import: the smoke of the whole school meets it, and
 * {@code ./check}, which stays what counts.
 */
package org.homeroom.changes;
