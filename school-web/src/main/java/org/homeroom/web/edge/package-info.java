/**
 * Filters between the browser and the pages: headers, origins, sizes, start-up, other builds' files, and where a request comes from. Entry
 * point: {@link org.homeroom.web.edge.ResponseHeaders}; their order stands in web.xml. Who may see what is not decided here.
 */
package org.homeroom.web.edge;
