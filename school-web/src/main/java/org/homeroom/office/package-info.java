/** What reaches the school from outside, and what its office does with it. Its room: {@code registration}. */
package org.homeroom.office;
