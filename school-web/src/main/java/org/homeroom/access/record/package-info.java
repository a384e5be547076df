/**
 * How services write rows. Entry point: {@link org.homeroom.access.record.Records}. Whether something may be written is checked
 * by the service and the entity.
 */
package org.homeroom.access.record;
