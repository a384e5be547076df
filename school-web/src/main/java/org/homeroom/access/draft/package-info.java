/**
 * What someone has typed but not saved, kept by account and form until it is saved, discarded or a month old. Entry points:
 * {@link org.homeroom.access.draft.DraftService}, which forms know as {@link org.homeroom.web.form.Drafts}, and {@link
 * org.homeroom.access.draft.DraftResource} for the page's script. Knows no feature: a draft is text under a key, seen by nobody
 * but its author.
 */
package org.homeroom.access.draft;

