package org.scorefield;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.scorefield.app.KillWindowPromise;
import org.scorefield.app.engine.KillPromise;
import org.scorefield.io.FaultPromise;
import org.scorefield.io.HostilePromise;
import org.scorefield.io.LessonPromise;
import org.scorefield.io.LocksPromise;
import org.scorefield.io.OldFilesPromise;
import org.scorefield.io.PlacesPromise;
import org.scorefield.io.PrivatePromise;
import org.scorefield.io.SavePromise;

/**
 * Makes the trials of all promises about files, says one line for each, and writes the table of docs/reliability.md:
 * {@code mvn test-compile exec:exec@reliability}, with {@code -Dreliability.size=long} for the long sizes.
 */
public final class Reliability {
    /** All there are, by their numbers. */
    static final List<Promise> PROMISES = List.of(
            new SavePromise(),
            new KillPromise(),
            new KillWindowPromise(),
            new FaultPromise(),
            new HostilePromise(false),
            new HostilePromise(true),
            new LessonPromise(),
            new PlacesPromise(),
            new PrivatePromise(),
            new OldFilesPromise(),
            new LocksPromise());

    private Reliability() {}

    /** Takes {@code build} or {@code long}, ids such as {@code R4} to make only those, and where to write the table. */
    public static void main(String[] args) throws Exception {
        List<String> given = Arrays.asList(args);
        Promise.Size size = given.contains("long") ? Promise.Size.LONG : Promise.Size.BUILD;
        List<String> ids = given.stream().filter(a -> a.matches("R\\d+")).toList();
        List<String> rows = new ArrayList<>();
        long passed = 0;
        long failed = 0;
        for (Promise promise : PROMISES) {
            if (!ids.isEmpty() && !ids.contains(promise.id())) {
                continue;
            }
            long start = System.nanoTime();
            Promise.Outcome outcome = promise.keep(size);
            String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
            passed += outcome.passed();
            failed += outcome.failures().size();
            System.out.println(promise.id() + " " + (outcome.failures().isEmpty() ? "kept" : "BROKEN") + ": "
                    + promise.says() + "; " + outcome.passed() + " passed, "
                    + outcome.failures().size() + " failed in " + seconds + " s; " + outcome.figures());
            outcome.failures().forEach(f -> System.out.println("    " + f));
            rows.add("| " + promise.id() + " | " + promise.says() + " | " + outcome.passed() + " | "
                    + outcome.failures().size() + " | " + seconds + " | " + outcome.figures() + " |");
        }
        System.out.println(passed + " passed, " + failed + " failed");
        if (ids.isEmpty() && given.size() > 1) {
            write(Path.of(given.getLast()), size, rows);
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void write(Path file, Promise.Size size, List<String> rows) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        // The tables of the two sizes stand one after the other, and each is renewed without the other.
        String title = size == Promise.Size.LONG ? "## Measured at length" : "## Measured\n";
        int table = text.indexOf(title);
        int next = table < 0 ? -1 : text.indexOf("\n## ", table);
        String head = table < 0 ? text.stripTrailing() + "\n\n" : text.substring(0, table);
        String rest = next < 0 ? "" : text.substring(next);
        String machine = Runtime.getRuntime().availableProcessors() + " cores, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                + Runtime.version().feature();
        String written = head + title.strip() + "\n\n" + LocalDate.now() + ", " + machine + ", "
                + (size == Promise.Size.LONG ? "long sizes" : "sizes of a build") + ".\n\n"
                + "| id | promise | passed | failed | s | figures and seeds |\n| --- | --- | ---: | ---: | ---: | --- |\n"
                + String.join("\n", rows) + "\n" + rest;
        Files.write(file, written.getBytes(StandardCharsets.UTF_8));
    }
}
