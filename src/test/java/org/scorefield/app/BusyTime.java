package org.scorefield.app;

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
    private static final int LOOK_MS = 10;
    private static final int FRAMES = 45;
    private static final int MOST_STALLS = 12;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long watched = Thread.currentThread().threadId();
    private final double stallMillis;
    private final List<String> stalls = new ArrayList<>();
    private final Thread watcher;
    private final CountDownLatch over = new CountDownLatch(1);
    private double[] millis = new double[1024];
    private int count;
    private volatile boolean warm;
    private volatile boolean resting;
    private volatile long began;
    private volatile String doing = "";

    /**
     * Watches the calling thread.
     *
     * @param stallMillis from where on a stack is taken
     */
    BusyTime(double stallMillis) {
        this.stallMillis = stallMillis;
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

    /** The time that a share of all was below, ms. */
    double quantile(double share) {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1L, Math.ceil(share * count))];
    }

    double longest() {
        return quantile(1);
    }

    /** What the thread was doing when it was busy for long. */
    synchronized String stalls() {
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
            if (warm && !resting && busy > stallMillis && since != seen) {
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
