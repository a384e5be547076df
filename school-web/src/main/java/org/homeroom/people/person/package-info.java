/**
 * Persons, whatever they are at the school: names, contact, account. Entry points: {@link org.homeroom.people.person.Person},
 * {@link org.homeroom.people.person.PersonAccounts}. What someone is stands in the rooms beside it.
 */
package org.homeroom.people.person;
