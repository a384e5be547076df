/**
 * Who may sign in, and what they may do. To an account a person is just a number: whom a scope covers is known to the rooms about
 * people. Its rooms: {@code permission}, {@code record}, {@code account}, {@code signin}, {@code draft}.
 */
package org.homeroom.access;
