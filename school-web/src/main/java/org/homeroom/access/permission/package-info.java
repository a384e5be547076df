/**
 * What a role may do, and for whose records, unless the school changed it. Entry point: {@link org.homeroom.access.permission.Permission}.
 * Who asks, and which rights they have, is known by {@code account}; whom a scope covers is asked in {@code reach}.
 */
package org.homeroom.access.permission;
