/** What everything builds on: rows, mails, objects, limits and jobs. No Faces and no feature. */
package org.homeroom.base;
