/**
 * Whose records a permission reaches. Entry point: {@link org.homeroom.access.reach.Access}. Whom a scope covers is said by the rooms
 * that have the records, by a {@link org.homeroom.access.reach.Reach} for each; which scopes someone has, by {@code account}.
 */
package org.homeroom.access.reach;
