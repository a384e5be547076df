/**
 * What everything stands on: rows, mails, objects, limits and jobs. No Faces and no feature. Its rooms, the lower first: {@code shared},
 * {@code schema}, {@code store}, {@code mail}, {@code limit}, {@code job}.
 */
package org.homeroom.base;
