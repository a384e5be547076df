/**
 * Who may sign in, and what they may do. To an account a person is just a number: whom a scope covers is known to the rooms about people.
 */
package org.homeroom.access;
