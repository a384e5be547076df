/**
 * Lists, whose state is in their address (ADR 5), and their export. Entry points: {@link org.homeroom.web.list.ListState},
 * {@link org.homeroom.web.list.ExportServlet}. Paging and sorting are done by the database, in the services.
 */
package org.homeroom.web.list;
