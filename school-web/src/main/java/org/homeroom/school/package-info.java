/** The school itself and its calendar. Its rooms: {@code school}, {@code year}, {@code gradelevel}. */
package org.homeroom.school;
