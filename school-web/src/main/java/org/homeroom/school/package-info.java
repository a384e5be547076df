/** The school itself and its calendar. */
package org.homeroom.school;
