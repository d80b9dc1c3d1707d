package org.scorefield.app;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.scorefield.app.view.control.Theme;

/**
 * The fonts of this program, lent to a Linux where none is installed: JavaFX and Java2D ask fontconfig for fonts when
 * they start, and neither draws a window without one.
 *
 * @see "Fontconfig Developers Reference, FcInit, FcConfigGetFonts, FcConfigAppFontAddDir"
 */
final class SpareFonts {
    private static final String LIBRARY = "libfontconfig.so.1";

    /** {@code FcSetSystem}: what is installed, without what programs add for themselves. */
    private static final int INSTALLED = 0;

    private static final String NONE = "No fonts are installed; install some with: apt-get install fonts-dejavu-core";

    private SpareFonts() {}

    /**
     * Sees to it that there are fonts, before the toolkit starts.
     *
     * @return one sentence where there are none and ours cannot be lent; empty if all is well
     */
    static Optional<String> missing() {
        SymbolLookup fontconfig;
        try {
            fontconfig = SymbolLookup.libraryLookup(LIBRARY, Arena.global());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // intentional: then the toolkit's own libraries are missing too, and are named
        }
        try {
            boolean ready = (int) function(fontconfig, "FcInit").invoke() != 0;
            return ready && (areInstalled(fontconfig) || lend(fontconfig)) ? Optional.empty() : Optional.of(NONE);
        } catch (IOException e) {
            return Optional.of(NONE);
        } catch (Throwable e) {
            throw new AssertionError("fontconfig is not as it is documented", e);
        }
    }

    private static boolean areInstalled(SymbolLookup fontconfig) throws Throwable {
        MethodHandle getFonts = Linker.nativeLinker()
                .downcallHandle(
                        fontconfig.findOrThrow("FcConfigGetFonts"),
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        MemorySegment set = (MemorySegment) getFonts.invoke(MemorySegment.NULL, INSTALLED);
        return set.address() != 0 && set.reinterpret(Integer.BYTES).get(ValueLayout.JAVA_INT, 0) > 0;
    }

    private static boolean lend(SymbolLookup fontconfig) throws Throwable {
        MethodHandle add = function(fontconfig, "FcConfigAppFontAddDir", ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        Path folder = laidOut();
        try (Arena arena = Arena.ofConfined()) {
            return (int) add.invoke(MemorySegment.NULL, arena.allocateFrom(folder.toString())) != 0;
        }
    }

    /** Our fonts as files, until the program ends. */
    private static Path laidOut() throws IOException {
        Path folder = Files.createTempDirectory("scorefield-fonts");
        folder.toFile().deleteOnExit();
        for (String file : Theme.fontFiles()) {
            Path copy = folder.resolve(file);
            copy.toFile().deleteOnExit();
            try (InputStream in = Objects.requireNonNull(SpareFonts.class.getResourceAsStream("/fonts/" + file))) {
                Files.copy(in, copy);
            }
        }
        return folder;
    }

    private static MethodHandle function(SymbolLookup library, String name, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }
}
