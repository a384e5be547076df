/**
 * What everything builds on: rows, mails, objects, limits and jobs. No Faces and no feature. Its rooms, lowest first: {@code
 * shared}, {@code schema}, {@code store}, {@code mail}, {@code limit}, {@code job}.
 */
package org.homeroom.base;
