/**
 * What strangers may ask for, and nothing else: a servlet or a resource says so by {@link org.homeroom.web.visitor.Open}, a page at its head
 * ({@link org.homeroom.web.visitor.VisitorPage}). Entry point: {@link org.homeroom.web.visitor.Open}. That it then is open is the work of
 * {@code edge}, and what somebody who is signed in may do that of services.
 */
package org.homeroom.web.visitor;
