/**
 * What every page has: its language, look and formats, its notices, the build it comes from. Entry points: {@link
 * org.homeroom.web.page.Notices}, {@link org.homeroom.web.page.Format}, {@link org.homeroom.web.page.Languages}. Templates and
 * tag files are in the web application's WEB-INF.
 */
package org.homeroom.web.page;
