/**
 * What a role may do, and for whose records. Entry points: {@link org.homeroom.access.permission.Permission},
 * {@link org.homeroom.access.permission.RightsService}. Who asks is known by {@code account}.
 */
package org.homeroom.access.permission;
