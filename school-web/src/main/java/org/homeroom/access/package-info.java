/**
 * Who comes in, and what they may do. To an account a person is a number: whom a scope covers is said by the rooms that know people.
 * Its rooms: {@code permission}, {@code record}, {@code account}, {@code signin}, {@code draft}.
 */
package org.homeroom.access;
