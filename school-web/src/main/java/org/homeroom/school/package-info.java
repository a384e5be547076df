/**
 * The school itself, its years with their terms, its grade levels, and the set-up that leads a newcomer through them. Entry
 * points: {@link org.homeroom.school.SchoolService}, and {@link org.homeroom.school.SchoolFrame} for pages. Classes and
 * their students stand in {@code course}.
 */
package org.homeroom.school;
