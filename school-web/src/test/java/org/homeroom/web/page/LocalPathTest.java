package org.homeroom.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/student/list?q=a&page=2", "/a//b", "/a?next=https://elsewhere.example"})
    void followsPathsOfThisSchool(String path) {
        assertEquals(path, LocalPath.orElse(path, "/fallback"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "home", "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example",
        "javascript:alert(1)", " /home", "/\t/elsewhere.example", "/\r\nSet-Cookie: a=b", "/\u0000"})
    void goesNowhereElse(String path) {
        assertEquals("/fallback", LocalPath.orElse(path, "/fallback"));
    }

    @Test
    void nothingIsTheFallback() {
        assertEquals("/fallback", LocalPath.orElse(null, "/fallback"));
    }
}
