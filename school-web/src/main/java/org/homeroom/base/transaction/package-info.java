/** What every transaction of a service has in common. */
package org.homeroom.base.transaction;
