/** What is assembled from all rooms, and on which nothing depends. Its rooms: {@code home}, {@code directory}, {@code setup}. */
package org.homeroom.desk;
