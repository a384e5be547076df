/**
 * What someone typed and did not save yet, kept by account and form until it is saved, discarded or a month old. Entry
 * points: {@link org.homeroom.access.draft.DraftService}, which forms know as {@link org.homeroom.web.form.Drafts}, and
 * {@link org.homeroom.access.draft.DraftResource} for the page's script. Knows no feature: a draft is a text under a key. It is no
 * record, and nobody but its author sees it.
 */
package org.homeroom.access.draft;

