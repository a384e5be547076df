package org.homeroom.web.list;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeroom.base.shared.PageRequest;

/**
 * The state of a list, which is its address and nothing else: {@code ?q=…&sort=name&dir=desc&page=2&size=50&state=…}. So a list
 * can be bookmarked, sent to a colleague and returned to, and a saved view is a link.
 */
public final class ListState implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final List<Integer> SIZES = List.of(25, 50, 100, 200);
    private static final List<String> OWN = List.of("q", "sort", "dir", "page", "size");
    private final Map<String, String> values;
    private final String firstSort;

    private ListState(Map<String, String> values, String firstSort) {
        this.values = values;
        this.firstSort = firstSort;
    }

    /**
     * @param parameters of the request
     * @param firstSort  the default sort column; prefixed with a minus for descending
     * @param filters    names of the list's own filters
     */
    public static ListState of(Map<String, String> parameters, String firstSort, String... filters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : OWN) {
            keep(values, name, parameters.get(name));
        }
        for (String name : filters) {
            keep(values, name, parameters.get(name));
        }
        return new ListState(values, firstSort);
    }

    public static ListState ofPage(String firstSort, String... filters) {
        return of(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap(), firstSort, filters);
    }

    private static void keep(Map<String, String> values, String name, String value) {
        if (value != null && !value.isBlank() && value.length() <= 200) {
            values.put(name, value.strip());
        }
    }

    /** Empty if nothing was searched for. */
    public String getQuery() {
        return values.getOrDefault("q", "");
    }

    /** Empty if it is not set. */
    public String filter(String name) {
        return values.getOrDefault(name, "");
    }

    public String getSort() {
        return values.getOrDefault("sort", firstSort.replace("-", ""));
    }

    public boolean isDescending() {
        return values.containsKey("sort") ? "desc".equals(values.get("dir")) : firstSort.startsWith("-");
    }

    public int getPage() {
        return Math.max(1, number("page", 1));
    }

    public int getSize() {
        int size = number("size", SIZES.getFirst());
        return SIZES.contains(size) ? size : SIZES.getFirst();
    }

    private int number(String name, int fallback) {
        String value = values.getOrDefault(name, "");
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : fallback;
    }

    public List<Integer> getSizes() {
        return SIZES;
    }

    /** Whether there is a search or a filter. */
    public boolean isNarrowed() {
        return values.keySet().stream().anyMatch(name -> "q".equals(name) || !OWN.contains(name));
    }

    public PageRequest request() {
        Map<String, String> filters = new LinkedHashMap<>(values);
        OWN.forEach(filters::remove);
        return new PageRequest(getPage(), getSize(), getSort(), isDescending(), getQuery(), filters);
    }

    /** At least one. */
    public long pages(long total) {
        return Math.max(1, (total + getSize() - 1) / getSize());
    }

    /** The number of the first row on this page, counted from 1. */
    public long first(long total) {
        return total == 0 ? 0 : Math.min(total, (getPage() - 1L) * getSize() + 1);
    }

    public long last(long total) {
        return Math.min(total, (long) getPage() * getSize());
    }

    /** The address of this list sorted by a column; a second click reverses the order. */
    public String sortUrl(String column) {
        boolean turn = column.equals(getSort()) && !isDescending();
        return with(Map.of("sort", column, "dir", turn ? "desc" : "asc", "page", ""));
    }

    /** For aria-sort. */
    public String direction(String column) {
        if (!column.equals(getSort())) {
            return "none";
        }
        return isDescending() ? "descending" : "ascending";
    }

    public String pageUrl(long page) {
        return with(Map.of("page", Long.toString(page)));
    }

    public String sizeUrl(int size) {
        return with(Map.of("size", Integer.toString(size), "page", ""));
    }

    public String filterUrl(String name, String value) {
        return with(Map.of(name, value, "page", ""));
    }

    /** The list without search and filters, in its present order. */
    public String getClearUrl() {
        Map<String, String> gone = new LinkedHashMap<>();
        values.keySet().stream().filter(name -> "q".equals(name) || !OWN.contains(name)).forEach(name -> gone.put(name, ""));
        gone.put("page", "");
        return with(gone);
    }

    /** Search, filters and order as a query, for an export of exactly what is shown. */
    public String getUrl() {
        return with(Map.of("page", ""));
    }

    private String with(Map<String, String> changes) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.putAll(changes);
        String query = changed.entrySet().stream().filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "?" + query;
    }
}
