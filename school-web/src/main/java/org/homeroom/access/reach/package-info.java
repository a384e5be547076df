/**
 * Whose records a permission reaches. Entry point: {@link org.homeroom.access.reach.Access}. The rooms that have the records say
 * whom a scope covers, by a {@link org.homeroom.access.reach.Reach} for each; which scopes someone has is in {@code account}.
 */
package org.homeroom.access.reach;
