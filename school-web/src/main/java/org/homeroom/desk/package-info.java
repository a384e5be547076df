/**
 * What is put together from all rooms, and on which nothing stands. Its rooms: {@code home}, {@code directory}, {@code setup}.
 */
package org.homeroom.desk;
