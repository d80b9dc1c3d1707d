package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long one thread is busy with each thing it does, in its own processor time, so that a loaded machine does not
 * decide; a second thread looks at what it is doing when that takes long.
 */
final class BusyTime implements AutoCloseable {
    /** The promise, ms: one event or one pulse in a thousand may take longer, and none longer than that. */
    private static final double P999_MILLIS = 100;

    private static final double MOST_MILLIS = 250;

    /**
     * The promise is for a machine that does nothing else; in a build, what others leave of caches and cores shows in a
     * thread's own time too. What computes on this thread takes many times as long.
     */
    private static final double SHARED = 2;

    private static final int LOOK_MS = 10;
    private static final int FRAMES = 45;
    private static final int MOST_STALLS = 12;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long watched = Thread.currentThread().threadId();
    private final List<String> stalls = new ArrayList<>();
    private final Thread watcher;
    private final CountDownLatch over = new CountDownLatch(1);
    private double[] millis = new double[1024];
    private int count;
    private volatile boolean warm;
    private volatile boolean resting;
    private volatile long began;
    private volatile String doing = "";

    /** Watches the calling thread. */
    BusyTime() {
        began = threads.getCurrentThreadCpuTime();
        watcher = new Thread(this::watch, "busy-time");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** From here on what it does counts. */
    void warm() {
        warm = true;
    }

    /** Something begins, on the watched thread; what it did until now is over. */
    void begin(String what) {
        long now = threads.getCurrentThreadCpuTime();
        if (warm && !resting) {
            if (count == millis.length) {
                millis = Arrays.copyOf(millis, 2 * count);
            }
            millis[count++] = (now - began) / 1e6;
        }
        doing = what;
        resting = false;
        began = now;
    }

    /** What comes now, until something begins, is not counted. */
    void rest() {
        resting = true;
    }

    /** Fails with what the thread was doing if it was busy for too long since it was warm. */
    void assertNeverLong(String where) {
        assertTrue(count > 0, where);
        double p999 = quantile(0.999);
        assertTrue(p999 < SHARED * P999_MILLIS, () -> where + ": p99.9 " + p999 + " ms\n" + stalls());
        double longest = quantile(1);
        assertTrue(longest <= SHARED * MOST_MILLIS, () -> where + ": " + longest + " ms\n" + stalls());
    }

    /** The time that a share of all was below, ms. */
    private double quantile(double share) {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, Math.ceil(share * count))];
    }

    private synchronized String stalls() {
        return String.join("\n", stalls);
    }

    @Override
    public void close() {
        over.countDown();
    }

    private void watch() {
        long seen = 0;
        while (!isOverWithin(LOOK_MS)) {
            long since = began;
            double busy = (threads.getThreadCpuTime(watched) - since) / 1e6;
            if (warm && !resting && busy > P999_MILLIS && since != seen) {
                seen = since;
                note(busy);
            }
        }
    }

    private boolean isOverWithin(long waitMillis) {
        try {
            return over.await(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true; // whoever interrupts the watcher wants no more of it
        }
    }

    private synchronized void note(double busy) {
        ThreadInfo info = threads.getThreadInfo(watched, FRAMES);
        if (info != null && stalls.size() < MOST_STALLS) {
            stalls.add("busy for " + Math.round(busy) + " ms with " + doing + "\n"
                    + Stream.of(info.getStackTrace()).map(frame -> "  " + frame).collect(Collectors.joining("\n")));
        }
    }
}
