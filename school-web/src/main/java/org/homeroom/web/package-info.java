/**
 * What pages share: the state of a list, notices and errors, languages, formats, headers of answers. Entry points:
 * {@link org.homeroom.web.ListState}, {@link org.homeroom.web.Notices}, {@link org.homeroom.web.Format}. Knows Faces and no
 * feature; templates and tag files stand in the web application's WEB-INF.
 */
package org.homeroom.web;
