/**
 * People, whatever their roles: names, contact, account. Entry points: {@link org.homeroom.people.person.Person}, {@link
 * org.homeroom.people.person.PersonAccounts}, {@link org.homeroom.people.person.NameSearch}. What someone is at the school is in the neighbouring rooms.
 */
package org.homeroom.people.person;
