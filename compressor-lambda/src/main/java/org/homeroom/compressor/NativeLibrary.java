package org.homeroom.compressor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The C functions of one shared library and of those linked with it, bound by name.
 *
 * <p>The JVM generates code for each function signature, which takes a fresh process 5 ms. So pointers and integers of every
 * width are passed as 64-bit words, which the calling conventions of x86-64 and AArch64 do anyway, and which leaves few
 * signatures; and a function is bound when it is first called.
 */
final class NativeLibrary {
    private static final MemoryLayout WORD = JAVA_LONG;
    private final SymbolLookup symbols;

    private NativeLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** Loads a library by its path, or by its name from where the system's loader looks for libraries. */
    static NativeLibrary load(String pathOrName) {
        return new NativeLibrary(pathOrName.contains("/")
                ? SymbolLookup.libraryLookup(Path.of(pathOrName), Arena.global())
                : SymbolLookup.libraryLookup(pathOrName, Arena.global()));
    }

    /**
     * @param returned  {@code ADDRESS}, {@code JAVA_INT} or {@code JAVA_LONG}; null for nothing
     * @param arguments the same, or {@code JAVA_DOUBLE}
     * @throws UnsatisfiedLinkError if the library has no such function
     */
    Function function(String name, MemoryLayout returned, MemoryLayout... arguments) {
        return new Function(symbol(name), returned, arguments);
    }

    /** @param fixed how many arguments come before the variable ones */
    Function variadic(String name, int fixed, MemoryLayout returned, MemoryLayout... arguments) {
        return new Function(symbol(name), returned, arguments, Linker.Option.firstVariadicArg(fixed));
    }

    private MemorySegment symbol(String name) {
        return symbols.find(name).orElseThrow(() -> new UnsatisfiedLinkError("The library has no " + name));
    }

    /** A native function, called with as many arguments as it has: segments, integers and doubles. */
    static final class Function {
        private final MemorySegment symbol;
        private final MemoryLayout returned;
        private final MemoryLayout[] arguments;
        private final Linker.Option[] options;
        /** Two threads may both create it, which does no harm. */
        private MethodHandle handle;

        private Function(MemorySegment symbol, MemoryLayout returned, MemoryLayout[] arguments, Linker.Option... options) {
            this.symbol = symbol;
            this.returned = returned;
            this.arguments = arguments;
            this.options = options;
        }

        Object call(Object... values) {
            Object[] words = new Object[values.length];
            Arrays.setAll(words, i -> word(values[i]));
            try {
                return value((long) handle().invokeExact(words));
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static Object word(Object value) {
            if (value instanceof MemorySegment segment) {
                return segment.address();
            }
            return value instanceof Integer number ? (Object) number.longValue() : value;
        }

        private Object value(long word) {
            if (returned == null) {
                return null;
            }
            if (returned == ADDRESS) {
                return MemorySegment.ofAddress(word);
            }
            return returned == JAVA_INT ? (Object) (int) word : (Object) word;
        }

        private MethodHandle handle() {
            MethodHandle made = handle;
            if (made == null) {
                MemoryLayout[] words = arguments.clone();
                Arrays.setAll(words, i -> words[i] == JAVA_DOUBLE ? JAVA_DOUBLE : WORD);
                made = Linker.nativeLinker().downcallHandle(symbol, FunctionDescriptor.of(WORD, words), options)
                        .asSpreader(Object[].class, words.length)
                        .asType(MethodType.methodType(long.class, Object[].class));
                handle = made;
            }
            return made;
        }
    }
}
