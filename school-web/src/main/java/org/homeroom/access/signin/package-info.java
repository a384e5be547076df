/**
 * The way in: the sign-in page, its limits, and sessions that are over. Entry points: {@link org.homeroom.access.signin.SignIn},
 * {@link org.homeroom.access.signin.SchoolIdentityStore}. What comes after is up to {@code permission}.
 */
package org.homeroom.access.signin;
