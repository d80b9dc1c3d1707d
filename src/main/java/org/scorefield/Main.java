package org.scorefield;

/** Hands the command line to the rooms that know what to do with it. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
