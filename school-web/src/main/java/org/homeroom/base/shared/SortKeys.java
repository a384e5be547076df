package org.homeroom.base.shared;

import java.util.Map;

/**
 * What a list can be sorted by. A key comes from the page's address; only what is listed here gets into the query.
 *
 * @param usual   the default key, also used when a key is not among these
 * @param columns what each key sorts by; {@code %1$s} stands for the direction, and what lacks it always ascends
 * @param unique  a column that no two rows share, so that paging neither repeats nor omits a row
 */
public record SortKeys(String usual, Map<String, String> columns, String unique) {
    public SortKeys {
        if (!columns.containsKey(usual)) {
            throw new IllegalArgumentException("No column for " + usual);
        }
    }

    /** The end of a query that lists a page. */
    public String orderBy(PageRequest page) {
        String key = page.sort() != null && columns.containsKey(page.sort()) ? page.sort() : usual;
        return " ORDER BY " + columns.get(key).formatted(page.descending() ? "DESC" : "ASC") + ", " + unique;
    }
}
