/**
 * What stands between the browser and the application: doors, headers, origins, sizes, start-up, other builds' files, and client addresses.
 * Entry points: {@link org.homeroom.web.edge.ResponseHeaders}, the first of the filters, whose order is in web.xml; {@link
 * org.homeroom.web.edge.OpenDoors}, and {@link org.homeroom.web.edge.ResourceDoor} for resources. Out of scope: who may see what.
 */
package org.homeroom.web.edge;
