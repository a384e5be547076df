/**
 * What every page has: its language, look and formats, its notices, the build that it comes from. Entry points:
 * {@link org.homeroom.web.page.Notices}, {@link org.homeroom.web.page.Format}, {@link org.homeroom.web.page.Languages}. Templates and tag files
 * stand in the web application's WEB-INF.
 */
package org.homeroom.web.page;
