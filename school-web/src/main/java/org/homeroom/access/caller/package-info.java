/**
 * Whose request this is, from where, and the trace that it leaves. Entry points: {@link org.homeroom.access.caller.Caller}, {@link
 * org.homeroom.access.caller.SecurityLog}. What the caller may do is in {@code account}.
 */
package org.homeroom.access.caller;
