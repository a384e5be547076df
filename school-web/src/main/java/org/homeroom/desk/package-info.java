/** What is assembled from all rooms, and on which nothing depends. */
package org.homeroom.desk;
