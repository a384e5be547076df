/**
 * A crowd for a school that runs on hosts: it signs in, reads, writes and uploads while something fails, and afterwards accounts
 * for each acknowledged write. Entry point: {@link org.homeroom.load.Main}. It knows the school only by its pages; what fails,
 * and when, is decided by the caller.
 */
package org.homeroom.load;
