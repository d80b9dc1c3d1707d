package org.scorefield.app;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a window can be shown, asked before the toolkit starts: JavaFX hangs when it is started a second time after
 * it failed once.
 */
public final class Display {
    private static final Pattern LOCAL_X_DISPLAY = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

    private Display() {}

    /**
     * What keeps a window from being shown. Where no font is installed, those of the program are lent to the toolkit.
     *
     * @param environment as {@link System#getenv()}
     * @return one sentence, or empty if a window can be shown
     */
    public static Optional<String> missing(Map<String, String> environment) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return library(
                            "libpangoft2-1.0.so.0",
                            "JavaFX's headless window needs pango; install it with: apt-get install libpangoft2-1.0-0")
                    .or(SpareFonts::missing);
        }
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            return Optional.of("There is no display (DISPLAY is not set)");
        }
        Matcher local = LOCAL_X_DISPLAY.matcher(display);
        if (local.matches() && !answers(Path.of("/tmp/.X11-unix/X" + local.group(1)))) {
            return Optional.of("Nothing answers at the display " + display);
        }
        return List.of("libgtk-3.so.0", "libXtst.so.6").stream()
                .map(name -> library(
                        name,
                        "A window needs GTK 3, but " + name
                                + " is missing; install it with: apt-get install libgtk-3-0 libxtst6"))
                .flatMap(Optional::stream)
                .findFirst()
                .or(SpareFonts::missing);
    }

    private static boolean answers(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return false; // intentional: a socket that refuses is the answer
        }
    }

    private static Optional<String> library(String name, String sentence) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(sentence); // intentional: a library that does not load is the answer
        }
    }
}
