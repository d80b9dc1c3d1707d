package org.scorefield.app.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.scorefield.Promise;
import org.scorefield.Scratch;
import org.scorefield.field.RandomStream;
import org.scorefield.io.EditBot;
import org.scorefield.io.Recovery;
import org.scorefield.recipe.Project;

/** R2: a process killed with SIGKILL at a random edit has lost nothing it said was written. */
public final class KillPromise implements Promise {
    private static final long FIRST_SEED = 1;

    /** Past 200 edits the journal makes a snapshot: kills fall before, in and after it. */
    private static final int MOST_EDITS = 260;

    private static final int AT_ONCE = 4;

    @Override
    public String id() {
        return "R2";
    }

    @Override
    public String says() {
        return "kill -9 loses no edit that was acknowledged";
    }

    @Override
    public Outcome keep(Size size) throws Exception {
        int kills = size.of(100, 2000);
        Tally tally = new Tally();
        AtomicLong edits = new AtomicLong();
        try (Scratch scratch = new Scratch();
                ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Object>> tasks = LongStream.range(FIRST_SEED, FIRST_SEED + kills)
                    .<Callable<Object>>mapToObj(seed -> () -> {
                        edits.addAndGet(kill(scratch.fresh(), seed, tally));
                        return seed;
                    })
                    .toList();
            for (Future<Object> done : several.invokeAll(tasks)) {
                done.get();
            }
        }
        return tally.outcome(kills + " processes killed, " + edits + " edits given back; seeds " + FIRST_SEED + " to "
                + (FIRST_SEED + kills - 1));
    }

    private static int kill(Path folder, long seed, Tally tally) throws IOException, InterruptedException {
        RandomGenerator random = RandomStream.of(seed, "kill");
        int until = 1 + random.nextInt(MOST_EDITS);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EditingChild.class.getName(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int acknowledged = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                acknowledged = Integer.parseInt(line);
                if (acknowledged == until) {
                    child.toHandle().destroyForcibly(); // the process itself would close its stream too
                }
            }
        }
        child.waitFor();
        Optional<Recovery> back = Recovery.read(folder, EditBot.FILES);
        String which = "seed " + seed + ", killed after edit " + acknowledged + ": ";
        tally.expect(back.isPresent(), which + "nothing can be read");
        if (back.isEmpty()) {
            return 0;
        }
        int edits = EditBot.edits(back.get().project());
        tally.expect(edits >= acknowledged, which + "only " + edits + " came back");
        EditBot again = new EditBot(seed);
        Project expected = again.now();
        for (int i = 0; i < edits; i++) {
            expected = again.edit();
        }
        tally.expect(expected.equals(back.get().project()), which + "what came back never was");
        return edits;
    }
}
