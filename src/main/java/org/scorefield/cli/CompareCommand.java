package org.scorefield.cli;

import picocli.CommandLine.Command;

/** {@code scorefield compare}: what is compared is the name of a subcommand. */
@Command(
        description = "Holds methods against each other on one scene: a table as text, CSV or JSON, and a figure.",
        synopsisSubcommandLabel = "WHAT")
final class CompareCommand {}
