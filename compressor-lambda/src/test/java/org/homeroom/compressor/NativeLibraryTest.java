package org.homeroom.compressor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Values reach C and come back unchanged, on whatever architecture this runs. */
class NativeLibraryTest {
    private final NativeLibrary c = NativeLibrary.load("libc.so.6");

    @Test
    void passesIntegersOfBothWidthsWithTheirSigns() {
        assertEquals(5, c.function("abs", JAVA_INT, JAVA_INT).call(-5));
        assertEquals(1L << 40, c.function("labs", JAVA_LONG, JAVA_LONG).call(-1L << 40));
        assertEquals(-7, c.function("atoi", JAVA_INT, ADDRESS).call(Arena.global().allocateFrom("-7")));
    }

    @Test
    void passesPointersThereAndBack() {
        MemorySegment text = Arena.global().allocateFrom("register");
        assertEquals(8L, c.function("strlen", JAVA_LONG, ADDRESS).call(text));
        MemorySegment found = (MemorySegment) c.function("strchr", ADDRESS, ADDRESS, JAVA_INT).call(text, (int) 'i');
        assertEquals(text.address() + 3, found.address());
        assertEquals(0, ((MemorySegment) c.function("strchr", ADDRESS, ADDRESS, JAVA_INT).call(text, (int) 'z')).address());
    }

    @Test
    void passesAVariableNumberOfArguments() {
        MemorySegment out = Arena.global().allocate(100);
        NativeLibrary.Function print = c.variadic("snprintf", 3, JAVA_INT,
                ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_DOUBLE, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT);
        Object length = print.call(out, out.byteSize(), Arena.global().allocateFrom("%d %.2f %s %ld %d %d %d"),
                -1, 0.25, Arena.global().allocateFrom("term"), -1L << 40, -2, 3, -4);
        assertEquals("-1 0.25 term -1099511627776 -2 3 -4", out.getString(0));
        assertEquals(out.getString(0).length(), length);
    }

    @Test
    void returnsNullIfTheFunctionReturnsNothing() {
        assertNull(c.function("srand", null, JAVA_INT).call(1));
    }

    @Test
    void saysAtOnceWhichFunctionIsMissing() {
        assertEquals("The library has no no_such_function",
                assertThrows(UnsatisfiedLinkError.class, () -> c.function("no_such_function", null)).getMessage());
    }
}
