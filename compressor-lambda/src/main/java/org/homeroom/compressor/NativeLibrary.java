package org.homeroom.compressor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;

/** The C functions of one shared library and of those it was linked with, bound by name. */
final class NativeLibrary {
    private final SymbolLookup symbols;

    private NativeLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** Loads a library by its path, or by its name where the system's loader looks for libraries. */
    static NativeLibrary load(String pathOrName) {
        return new NativeLibrary(pathOrName.contains("/")
                ? SymbolLookup.libraryLookup(Path.of(pathOrName), Arena.global())
                : SymbolLookup.libraryLookup(pathOrName, Arena.global()));
    }

    /** @param returned null where nothing is */
    Function function(String name, MemoryLayout returned, MemoryLayout... arguments) {
        return bind(name, descriptor(returned, arguments));
    }

    /** @param fixed how many arguments come before those of a variable number */
    Function variadic(String name, int fixed, MemoryLayout returned, MemoryLayout... arguments) {
        return bind(name, descriptor(returned, arguments), Linker.Option.firstVariadicArg(fixed));
    }

    private static FunctionDescriptor descriptor(MemoryLayout returned, MemoryLayout... arguments) {
        return returned == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(returned, arguments);
    }

    private Function bind(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        MemorySegment symbol = symbols.find(name)
                .orElseThrow(() -> new UnsatisfiedLinkError("The library has no " + name));
        MethodHandle handle = Linker.nativeLinker().downcallHandle(symbol, descriptor, options);
        int count = handle.type().parameterCount();
        return new Function(handle.asSpreader(Object[].class, count)
                .asType(MethodType.methodType(Object.class, Object[].class)));
    }

    /** A native function, called with as many arguments as it was bound with. */
    record Function(MethodHandle handle) {
        Object call(Object... arguments) {
            try {
                return handle.invokeExact(arguments);
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
