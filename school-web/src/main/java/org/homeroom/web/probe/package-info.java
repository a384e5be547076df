/**
 * What the balancer asks: may this node get requests? Entry point: {@link org.homeroom.web.probe.HealthServlet}. Tells the
 * world nothing about versions, hosts or what exactly is wrong; the log does.
 */
package org.homeroom.web.probe;

