/**
 * What the balancer asks: may this node get requests? Entry point: {@link org.homeroom.health.HealthServlet}. Tells the
 * world nothing about versions, hosts or what exactly is wrong; the log does.
 */
package org.homeroom.health;
