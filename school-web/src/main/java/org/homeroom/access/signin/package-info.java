/**
 * The way in: the sign-in page, its limits, and sessions that have ended. Entry points: {@link
 * org.homeroom.access.signin.SignIn}, {@link org.homeroom.access.signin.SchoolIdentityStore}. What people may do once inside is
 * in {@code permission}.
 */
package org.homeroom.access.signin;
