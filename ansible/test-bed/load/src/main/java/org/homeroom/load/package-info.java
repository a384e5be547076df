/**
 * A crowd for a school that runs on hosts: it signs in, reads, writes and uploads while something fails, and afterwards accounts
 * for each write that was acknowledged. Begins with {@link org.homeroom.load.Main}. It knows the school by its pages alone; what
 * fails, and when, is said by whoever starts it.
 */
package org.homeroom.load;
