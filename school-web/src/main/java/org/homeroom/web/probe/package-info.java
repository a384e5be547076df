/**
 * What the balancer asks: may this node receive requests? Entry point: {@link org.homeroom.web.probe.HealthServlet}. Reveals
 * nothing about versions, hosts or what exactly is wrong; the log does.
 */
package org.homeroom.web.probe;

