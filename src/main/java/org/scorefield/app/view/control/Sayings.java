package org.scorefield.app.view.control;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where each text that was handed out came from, by the text's identity: two equal texts may have different origins.
 * A text nobody holds any more is forgotten.
 */
final class Sayings {
    private final Map<Mark, Saying> origins = new HashMap<>();
    private final ReferenceQueue<String> gone = new ReferenceQueue<>();

    /** What a text says, apart from its language. */
    sealed interface Saying {
        /** A text of the bundle. */
        @SuppressWarnings("ArrayRecordComponent") // intentional: never compared, only said again
        record Keyed(String key, Object[] values) implements Saying {}

        /** English words of another room. */
        record Phrased(String english) implements Saying {}
    }

    /** Returns {@code text} as a string of its own, and remembers what it says. */
    String remember(String text, Saying saying) {
        for (Object mark = gone.poll(); mark != null; mark = gone.poll()) {
            origins.remove(mark);
        }
        String own = new String(text.toCharArray());
        origins.put(new Mark(own, gone), saying);
        return own;
    }

    /** What {@code text} says, if this very string was remembered. */
    Optional<Saying> origin(String text) {
        return Optional.ofNullable(origins.get(new Mark(text, null)));
    }

    /** A key that is the identity of a string, and does not keep it. */
    private static final class Mark extends WeakReference<String> {
        private final int hash;

        Mark(String text, @Nullable ReferenceQueue<String> queue) {
            super(text, queue);
            hash = System.identityHashCode(text);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            String mine = get();
            return mine != null && other instanceof Mark mark && mark.refersTo(mine);
        }
    }
}
