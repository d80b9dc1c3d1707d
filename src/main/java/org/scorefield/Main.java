package org.scorefield;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.scorefield.app.Display;
import org.scorefield.app.ScorefieldApp;
import org.scorefield.cli.Cli;
import org.scorefield.cli.WindowOpener;
import org.scorefield.study.bench.WindowPace;
import org.scorefield.study.bench.WindowTrial;

/** Hands over to the command line or the window; where there is no display, to the same job without one. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Optional<String> missing = args.length == 0 ? Display.missing(System.getenv()) : Optional.empty();
        if (missing.isPresent()) {
            Cli.mainWithoutDisplay(missing.get());
        } else {
            Cli.main(args, new Window());
        }
    }

    /** The window, where there is a display. */
    private static final class Window implements WindowOpener {
        @Override
        public void open(Optional<Path> file) throws IOException {
            requireDisplay();
            ScorefieldApp.open(file);
        }

        @Override
        public void diagnose(Consumer<String> tell) {
            ScorefieldApp.diagnose(tell);
        }

        @Override
        public WindowPace measure(WindowTrial trial) throws IOException {
            requireDisplay();
            return ScorefieldApp.measure(trial);
        }

        private static void requireDisplay() throws IOException {
            Optional<String> missing = Display.missing(System.getenv());
            if (missing.isPresent()) {
                throw new IOException(missing.get() + "; every command works without one: scorefield --help");
            }
        }
    }
}
