package org.scorefield.app;

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
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.scorefield.Promise;
import org.scorefield.Scratch;
import org.scorefield.field.RandomStream;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.RealDisk;
import org.scorefield.io.StateFolder;
import org.scorefield.study.Recipes;

/** R2 with the whole window: killed at a random edit, the next start has what the journal had. */
public final class KillWindowPromise implements Promise {
    private static final int MOST_EDITS = 15;
    private static final int AT_ONCE = 2;

    @Override
    public String id() {
        return "R2";
    }

    @Override
    public String says() {
        return "killing the whole window loses no edit that was acknowledged";
    }

    @Override
    public Outcome keep(Size size) throws Exception {
        int kills = size.of(10, 200);
        Tally tally = new Tally();
        try (Scratch scratch = new Scratch();
                ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Object>> tasks = LongStream.rangeClosed(1, kills)
                    .<Callable<Object>>mapToObj(seed -> () -> {
                        kill(scratch.fresh(), seed, tally);
                        return seed;
                    })
                    .toList();
            for (Future<Object> done : several.invokeAll(tasks)) {
                done.get();
            }
        }
        return tally.outcome(kills + " windows killed; seeds 1 to " + kills);
    }

    private static void kill(Path folder, long seed, Tally tally) throws IOException, InterruptedException {
        RandomGenerator random = RandomStream.of(seed, "kill");
        int until = 1 + random.nextInt(MOST_EDITS);
        Process child = WindowProcess.of(EditingWindow.class, folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long acknowledged = 0;
        int edits = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                acknowledged = Long.parseLong(line);
                if (++edits == until) {
                    child.toHandle().destroyForcibly(); // the process itself would close its stream too
                }
            }
        }
        child.waitFor();
        String which = "seed " + seed + ", killed after " + edits + " edits: ";
        Optional<StateFolder.Left> left = new StateFolder(folder, new RealDisk())
                .left(owner -> false, new ProjectFiles(Recipes::standard)).stream()
                        .findFirst();
        tally.expect(edits > 0 && left.isPresent(), which + "nothing came back");
        if (left.isPresent()) {
            long seedBack = left.get().recovery().project().recipe().seed();
            tally.expect(
                    seedBack >= acknowledged, which + seedBack + " came back, but " + acknowledged + " was written");
            tally.expect(!left.get().about().ended(), which + "it says that its window was closed");
        }
    }
}
