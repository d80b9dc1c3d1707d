package org.scorefield.cli;

import picocli.CommandLine.Option;

/** {@code --diagnose}, of the commands that open the window. */
final class Diagnosis {
    @Option(
            names = "--diagnose",
            description = "Write to standard error whenever the window stands still for a tenth of a second, and why.")
    private boolean wanted;

    /** Has the window tell, if that was asked for. */
    void begin(WindowOpener opener, Console console) {
        if (wanted) {
            opener.diagnose(said -> {
                console.err().println(said);
                console.err().flush();
            });
        }
    }
}
