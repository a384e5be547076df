/**
 * What visitors may reach: a servlet or resource declares it with {@link org.homeroom.web.visitor.Open}, a page at its head ({@link
 * org.homeroom.web.visitor.VisitorPage}). Out of scope: {@code edge} opens what is declared, and services decide what signed-in users may do.
 */
package org.homeroom.web.visitor;
