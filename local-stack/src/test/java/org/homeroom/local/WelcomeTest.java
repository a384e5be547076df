package org.homeroom.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    @Test
    void alignsColumns() {
        assertEquals(List.of("office      secret   Front office", "t           longer1  Teacher", "no columns"),
                Welcome.aligned(List.of("office\tsecret\tFront office", "t\tlonger1\tTeacher", "no columns")));
    }
}
