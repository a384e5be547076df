/**
 * What a role may do, and for whose records. Entry point: {@link org.homeroom.access.permission.Permission}. Who asks, and which
 * rights they have, is known by {@code account}; whom a scope covers, by the rooms that know people.
 */
package org.homeroom.access.permission;
