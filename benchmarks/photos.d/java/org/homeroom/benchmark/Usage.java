package org.homeroom.benchmark;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** What this process has used, including all its threads and native code; Java's own count has a resolution of a hundredth of a second. */
final class Usage {
    private static final int OF_THIS_PROCESS = 0;
    private static final int SIZE = 144;
    @SuppressWarnings("restricted")
    private static final MethodHandle GETRUSAGE = Linker.nativeLinker().downcallHandle(
            Linker.nativeLinker().defaultLookup().findOrThrow("getrusage"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private static final MemorySegment RUSAGE = Arena.global().allocate(SIZE, Long.BYTES);

    private Usage() {
    }

    /** User and system time together. */
    static synchronized long cpuMicros() {
        try {
            int failed = (int) GETRUSAGE.invokeExact(OF_THIS_PROCESS, RUSAGE);
            if (failed != 0) {
                throw new IllegalStateException("getrusage failed");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
        return (RUSAGE.get(JAVA_LONG, 0) + RUSAGE.get(JAVA_LONG, 16)) * 1_000_000
                + RUSAGE.get(JAVA_LONG, 8) + RUSAGE.get(JAVA_LONG, 24);
    }
}
