/**
 * What a role may do, and for whose records, unless the school has changed it. Entry point: {@link
 * org.homeroom.access.permission.Permission}. Who is asking and which rights they have is in {@code account}; whom a scope
 * covers, in {@code reach}.
 */
package org.homeroom.access.permission;
