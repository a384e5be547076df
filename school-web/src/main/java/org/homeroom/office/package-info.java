/** What reaches the school from outside, and what its office does with it. */
package org.homeroom.office;
