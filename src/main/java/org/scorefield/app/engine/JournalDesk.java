package org.scorefield.app.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.io.Journal;
import org.scorefield.recipe.Project;

/**
 * Writes every edit down as it happens, off the FX thread: at once to the journal, at most half a second later to the
 * medium, a snapshot every 200 edits or 30 seconds, the newest weights every 10 seconds.
 *
 * <p>Equal labels that wait in a row are one gesture: the last is written, so a drag costs no more than the disk gives.
 */
public final class JournalDesk {
    private static final long SYNC_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SNAPSHOT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long WEIGHTS_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST_LINES = 200;

    /** A checkpoint holds the points too: of more than this, one a minute, or the disk would do nothing else. */
    private static final long MANY_POINTS = 200_000;

    private static final long RARE_WEIGHTS_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** One edit: what it is called, whether the file holds the same, and the project after it. */
    public record Edit(String label, boolean clean, Project after) {}

    /** Changes what the journal writes to; done between two edits. */
    @FunctionalInterface
    public interface Turn {
        /** The journal to go on with, or null to write no more. */
        @Nullable
        Journal from(@Nullable Journal before) throws IOException;
    }

    private sealed interface Order {
        record Write(Edit edit) implements Order {}

        record TurnTo(Turn turn) implements Order {}
    }

    private final ConcurrentLinkedQueue<Order> in = new ConcurrentLinkedQueue<>();
    private final Latest<Project> weights = new Latest<>();
    private final Latest<String> troubles = new Latest<>();
    private final Consumer<Throwable> failed;
    private final Thread thread;
    private volatile boolean closed;
    private volatile long written;

    // the thread's own
    private @Nullable Journal journal;
    private @Nullable Edit owed;
    private @Nullable Project newestWeights;
    private long lastSync;
    private long lastSnapshot;
    private long lastWeights;
    private boolean inTrouble;

    /** Starts the thread; it writes nothing before the first {@link #turn}. */
    public JournalDesk(Consumer<Throwable> failed) {
        this.failed = failed;
        this.thread = new Thread(this::run, "scorefield-journal");
        thread.start();
    }

    /** Writes an edit down. */
    public void record(Edit edit) {
        in.add(new Order.Write(edit));
        LockSupport.unpark(thread);
    }

    /** The newest weights; older ones that were not written yet are dropped. */
    public void learned(Project trained) {
        weights.publish(trained);
    }

    /** Begins or ends a journal, after all edits asked for before. */
    public void turn(Turn turn) {
        in.add(new Order.TurnTo(turn));
        LockSupport.unpark(thread);
    }

    /** Why edits cannot be written down, in one sentence, once; or null. */
    public @Nullable String trouble() {
        return troubles.take();
    }

    /** How many edits the disk has, for whoever counts. */
    public long written() {
        return written;
    }

    /** Writes what was asked for, then ends the thread. */
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    /** Waits until the thread has ended, after {@link #close}. */
    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void run() {
        while (true) {
            boolean last = closed; // read first: what was asked before closing is in the queue by now
            List<Order> orders = new ArrayList<>();
            for (Order order = in.poll(); order != null; order = in.poll()) {
                orders.add(order);
            }
            try {
                follow(orders);
                keepUp(System.nanoTime(), last);
            } catch (IOException e) {
                complain(e);
            } catch (RuntimeException | Error e) {
                failed.accept(e);
            }
            if (last) {
                return;
            }
            if (in.isEmpty() && !closed) {
                LockSupport.parkNanos(this, SYNC_NANOS);
            }
        }
    }

    private void follow(List<Order> orders) throws IOException {
        for (int i = 0; i < orders.size(); i++) {
            switch (orders.get(i)) {
                case Order.Write write -> {
                    boolean goesOn = i + 1 < orders.size()
                            && orders.get(i + 1) instanceof Order.Write next
                            && next.edit().label().equals(write.edit().label());
                    if (!goesOn) {
                        owed = write.edit();
                        writeOwed();
                    }
                }
                case Order.TurnTo to -> {
                    try {
                        journal = to.turn().from(journal);
                        newestWeights = null;
                        weights.take(); // of what was shown before: the new journal begins with its own
                        owed = null;
                        lastSnapshot = System.nanoTime();
                        Journal begun = journal;
                        written = begun == null ? written : Math.max(written, begun.written());
                    } catch (IOException e) {
                        journal = null;
                        complain(e);
                    }
                }
            }
        }
    }

    /** What could not be written stays owed, and is tried again. */
    private void writeOwed() throws IOException {
        Journal open = journal;
        Edit edit = owed;
        if (open == null || edit == null) {
            return;
        }
        try {
            open.record(edit.label(), edit.clean(), edit.after());
            owed = null;
            written = open.written();
            inTrouble = false;
        } catch (IOException e) {
            complain(e);
        }
    }

    private void keepUp(long now, boolean last) throws IOException {
        Journal open = journal;
        if (open == null) {
            return;
        }
        if (owed != null && (last || now - lastSync > RETRY_NANOS)) {
            lastSync = now;
            writeOwed();
        }
        if (open.unsynced() && (last || now - lastSync >= SYNC_NANOS)) {
            open.sync();
            lastSync = now;
        }
        Project fresh = weights.take();
        newestWeights = fresh == null ? newestWeights : fresh;
        Project trained = newestWeights;
        if (trained != null && (last || now - lastWeights >= pause(trained))) {
            lastWeights = now;
            newestWeights = null;
            open.checkpoint(trained);
        }
        boolean due = open.sinceSnapshot() >= MOST_LINES
                || (open.sinceSnapshot() > 0 && now - lastSnapshot >= SNAPSHOT_NANOS);
        if (due && owed == null) {
            lastSnapshot = now;
            open.snapshot();
        }
    }

    private static long pause(Project trained) {
        return trained.recipe().scene().drawnPoints() > MANY_POINTS ? RARE_WEIGHTS_NANOS : WEIGHTS_NANOS;
    }

    /** Once is enough: a disk that is full now will be full at the next edit too. */
    private void complain(IOException e) {
        if (!inTrouble) {
            inTrouble = true;
            troubles.publish(String.valueOf(e.getMessage()));
        }
    }
}
