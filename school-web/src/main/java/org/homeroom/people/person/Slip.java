package org.homeroom.people.person;

import java.time.Instant;

/**
 * What is printed for somebody who sets a password by a code. The code is nowhere else: a slip that was lost is made anew.
 *
 * @param name    as one addresses them
 * @param address of the school on the web
 * @param until   when the code expires
 */
public record Slip(String name, String address, String signInName, String code, Instant until) {
}
