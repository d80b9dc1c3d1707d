package org.scorefield;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.scorefield.app.Display;
import org.scorefield.app.ScorefieldApp;
import org.scorefield.cli.Cli;

/** Hands over to the command line or the window; where there is no display, to the same job without one. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Optional<String> missing = args.length == 0 ? Display.missing(System.getenv()) : Optional.empty();
        if (missing.isPresent()) {
            Cli.mainWithoutDisplay(missing.get());
        } else {
            Cli.main(args, Main::openWindow);
        }
    }

    private static void openWindow(Optional<Path> file) throws IOException {
        Optional<String> missing = Display.missing(System.getenv());
        if (missing.isPresent()) {
            throw new IOException(missing.get() + "; every command works without one: scorefield --help");
        }
        ScorefieldApp.open(file);
    }
}
