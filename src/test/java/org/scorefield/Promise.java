package org.scorefield;

import java.util.ArrayList;
import java.util.List;

/**
 * Something the program promises about files, and the trial that shows it. {@link PromisesTest} makes each trial at the
 * size of a build, {@link Reliability} at any size.
 */
public interface Promise {
    /** R1, R2, …: the row of docs/reliability.md. */
    String id();

    /** The promise, in one clause. */
    String says();

    /** Makes the trial. */
    Outcome keep(Size size) throws Exception;

    /** How much of a trial is made. */
    enum Size {
        BUILD,
        LONG;

        /** This many in a build, that many in a long run. */
        public int of(int build, int many) {
            return this == BUILD ? build : many;
        }
    }

    /**
     * What came of a trial.
     *
     * @param figures what was measured, in a few words; seeds among them
     */
    record Outcome(long passed, List<String> failures, String figures) {
        public Outcome {
            failures = List.copyOf(failures);
        }
    }

    /** Counts what passes, and keeps the first failures in words. */
    final class Tally {
        private static final int MOST_WORDS = 20;

        private final List<String> failures = new ArrayList<>();
        private long passed;

        /** Takes note of one case. */
        public synchronized void expect(boolean kept, String otherwise) {
            if (kept) {
                passed++;
            } else if (failures.size() < MOST_WORDS) {
                failures.add(otherwise);
            }
        }

        public synchronized Outcome outcome(String figures) {
            return new Outcome(passed, failures, figures);
        }
    }
}
