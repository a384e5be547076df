package org.homeroom.base.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        return orderBy(page, Set.of());
    }

    /**
     * The same, ordered so that an index can be read.
     *
     * @param indexed aliases whose columns have indexes; an order by one of them alone ends with its id, in the same direction
     */
    String orderBy(PageRequest page, Set<String> indexed) {
        String direction = page.descending() ? "DESC" : "ASC";
        String order = " ORDER BY " + by(page).formatted(direction);
        return order + ", " + along(page).filter(indexed::contains).map(alias -> alias + ".id " + direction).orElse(unique);
    }

    /** The alias by whose columns alone a page is ordered. */
    Optional<String> along(PageRequest page) {
        List<String> aliases = Arrays.stream(by(page).split(", ")).map(column -> column.replaceAll("\\..*", "")).distinct().toList();
        return aliases.size() == 1 ? Optional.of(aliases.getFirst()) : Optional.empty();
    }

    private String by(PageRequest page) {
        return columns.get(page.sort() != null && columns.containsKey(page.sort()) ? page.sort() : usual);
    }
}
