package org.scorefield.app.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.io.Journal;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.RealDisk;
import org.scorefield.io.Recovery;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Recipes;
import org.scorefield.study.TrainingSession;

/** A journal holds what was edited and learned of one drawing, and nothing of the one before. */
class JournalDeskTest {
    private static final ProjectFiles FILES = new ProjectFiles(Recipes::standard);

    @TempDir
    Path folder;

    private static Project project(String scene, Optional<Weights> weights) {
        return new Project(scene, Recipes.builtIn(scene), weights, Map.of());
    }

    private static Optional<Weights> learned(Recipe recipe) {
        return Optional.of(TrainingSession.start(recipe, Optional.empty(), Runnable::run)
                .report()
                .weights());
    }

    @Test
    void whatWasLearnedOfTheDrawingBeforeIsNotTakenForThatOfTheNext() throws Exception {
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        JournalDesk desk = new JournalDesk(failures::add);
        desk.learned(project("smile", learned(Recipes.builtIn("smile"))));
        Project next = project("ring", Optional.empty());
        desk.turn(before -> {
            Journal journal = new Journal(folder, next, FILES, new RealDisk());
            journal.snapshot(true, next);
            return journal;
        });
        desk.close();
        desk.awaitEnd();
        assertEquals(List.of(), List.copyOf(failures));
        Recovery found = Recovery.read(folder, FILES).orElseThrow();
        assertEquals(next.recipe(), found.project().recipe());
        assertEquals(Optional.empty(), found.project().weights(), "weights that never saw this drawing");
    }
}
