/**
 * What a change can break: the part of the check that {@code ./check --changed} runs. Entry point: {@link
 * org.homeroom.changes.Main}, which the script starts from source, before anything is built; so nothing here uses more than the
 * JDK. What rooms contribute to each other through CDI is not visible in imports: the smoke test of the whole school covers it,
 * and so does {@code ./check}, which remains what counts.
 */
package org.homeroom.changes;
