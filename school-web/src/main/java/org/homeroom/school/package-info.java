/**
 * The school itself and its time. Its rooms: {@code school}, {@code year}.
 */
package org.homeroom.school;
