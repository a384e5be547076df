package org.homeroom.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.homeroom.base.shared.PageRequest;
import org.junit.jupiter.api.Test;

class ListStateTest {
    private static ListState of(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ListState.of(parameters, "name", "state");
    }

    private static Set<String> parts(String url) {
        return Set.of(url.substring(1).split("&"));
    }

    @Test
    void beginsWithTheFirstPageInTheListsOwnOrder() {
        assertEquals(new PageRequest(1, 25, "name", false), of().request());
        assertEquals("?", of().getUrl());
        assertFalse(of().isNarrowed());
    }

    @Test
    void aListMayStartInDescendingOrder() {
        ListState newest = ListState.of(Map.of(), "-created");
        assertEquals("created", newest.getSort());
        assertTrue(newest.isDescending());
        assertEquals(Set.of("sort=created", "dir=asc"), parts(newest.sortUrl("created")));
    }

    @Test
    void readsEverythingFromTheAddress() {
        ListState list = of("q", "okafor", "sort", "class", "dir", "desc", "page", "3", "size", "50", "state", "WAITING");
        assertEquals(new PageRequest(3, 50, "class", true).narrowed("okafor", Map.of("state", "WAITING")), list.request());
        assertEquals("okafor", list.getQuery());
        assertEquals("WAITING", list.filter("state"));
        assertTrue(list.isNarrowed());
    }

    @Test
    void nonsenseFallsBackToTheDefault() {
        ListState list = of("page", "-4", "size", "9999", "dir", "sideways");
        assertEquals(new PageRequest(1, 25, "name", false), list.request());
        assertEquals(1, of("page", "99999999999999").getPage());
        assertEquals(25, of("size", "' OR 1=1").getSize());
        assertEquals("", of("q", "x".repeat(201)).getQuery());
    }

    @Test
    void parametersUnknownToTheListAreDropped() {
        assertEquals("?q=okafor", of("q", "okafor", "jsessionid", "1").getUrl());
    }

    @Test
    void sortingTurnsRoundAndBeginsAtTheFirstPage() {
        ListState list = of("q", "okafor", "page", "3");
        assertEquals(Set.of("q=okafor", "sort=class", "dir=asc"), parts(list.sortUrl("class")));
        ListState sorted = of("sort", "class", "dir", "asc");
        assertEquals("?sort=class&dir=desc", sorted.sortUrl("class"));
        assertEquals("ascending", sorted.direction("class"));
        assertEquals("none", sorted.direction("name"));
    }

    @Test
    void anAddressIsAFixedPoint() {
        ListState list = of("q", "Zoë & Ångström =?", "state", "WAITING", "size", "50");
        assertEquals("?q=Zo%C3%AB+%26+%C3%85ngstr%C3%B6m+%3D%3F&size=50&state=WAITING", list.getUrl());
    }

    @Test
    void turningPagesKeepsTheRest() {
        assertEquals("?q=okafor&page=4", of("q", "okafor").pageUrl(4));
        assertEquals("?q=okafor&size=100", of("q", "okafor", "page", "3").sizeUrl(100));
    }

    @Test
    void clearingKeepsTheOrder() {
        ListState list = of("q", "okafor", "sort", "class", "dir", "desc", "page", "2", "state", "WAITING");
        assertEquals("?sort=class&dir=desc", list.getClearUrl());
    }

    @Test
    void countsPagesAndRows() {
        ListState second = of("page", "2");
        assertEquals(3, second.pages(51));
        assertEquals(26, second.first(51));
        assertEquals(50, second.last(51));
        assertEquals(51, of("page", "3").last(51));
        assertEquals(1, of().pages(0));
        assertEquals(0, of().first(0));
        assertEquals(0, of().last(0));
        assertEquals(2, of().pages(50));
    }
}
