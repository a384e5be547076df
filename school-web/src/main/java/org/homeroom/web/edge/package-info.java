/**
 * What stands between the browser and what answers it: doors, headers, origins, sizes, start-up, other builds' files, and where a request comes
 * from. Entry points: {@link org.homeroom.web.edge.ResponseHeaders}, the first of the filters, whose order stands in web.xml;
 * {@link org.homeroom.web.edge.OpenDoors}, and {@link org.homeroom.web.edge.ResourceDoor} before resources. Who may see what is not decided here.
 */
package org.homeroom.web.edge;
