package org.scorefield;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.scorefield.app.Display;
import org.scorefield.app.ScorefieldApp;
import org.scorefield.cli.Cli;

/** Hands the command line to the rooms that know what to do with it. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Cli.main(args, Main::openWindow);
    }

    private static void openWindow(Optional<Path> file) throws IOException {
        Optional<String> missing = Display.missing(System.getenv());
        if (missing.isPresent()) {
            throw new IOException(missing.get() + "; every command works without one: scorefield --help");
        }
        ScorefieldApp.open(file);
    }
}
