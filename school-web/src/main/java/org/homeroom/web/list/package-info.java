/**
 * Lists, whose state is in their address (ADR 5) and which are described once (ADR 19). Entry points: {@link
 * org.homeroom.web.list.Columns} describes a list, {@link org.homeroom.web.list.ListView} is its view, {@code s:table} its page,
 * {@link org.homeroom.web.list.ExportServlet} its export. The database does the paging and sorting, in the services.
 */
package org.homeroom.web.list;
