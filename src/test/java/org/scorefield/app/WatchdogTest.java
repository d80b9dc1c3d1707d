package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.Handle;
import org.scorefield.recipe.SamplerPlan;

/** While training and 2,000 particles run, the FX thread is never busy for longer than a tenth of a second. */
class WatchdogTest extends WindowRobot {
    private static final int PARTICLES = 2000;
    private static final double MOST_MILLIS = 100;

    /** About three seconds at 60 Hz, in which classes load and code is compiled. */
    private static final int WARM_UP_PULSES = 180;

    /** About six seconds. */
    private static final int PULSES = 360;

    @Test
    void theFxThreadIsNeverBlocked() {
        on(() -> {
            window.study()
                    .edit(
                            "more particles",
                            null,
                            r -> r.withSampler(new SamplerPlan(
                                    r.sampler().sampler(), r.sampler().settings(), PARTICLES)));
            window.sampling().loopingProperty().set(true);
            window.sampling().playingProperty().set(true);
        });
        until("training has begun", () -> window.training().stepsProperty().get() > 20);
        busiest(WARM_UP_PULSES);
        double idle = busiest(PULSES);
        assertTrue(idle <= MOST_MILLIS, "busy for " + idle + " ms");
        Watch watch = watch(PULSES);
        for (int i = 0; i < 6; i++) {
            dragBy(grip(gaussian(0), Handle.CENTER), i % 2 == 0 ? 60 : -60, 20);
        }
        double dragging = longest(watch);
        assertTrue(dragging <= MOST_MILLIS, "busy for " + dragging + " ms while a Gaussian is dragged");
    }

    private double busiest(int pulses) {
        return longest(watch(pulses));
    }

    private double longest(Watch watch) {
        until("the watch is over", () -> watch.left == 0);
        return read(() -> watch.longestNanos) / 1e6;
    }

    private Watch watch(int pulses) {
        Watch watch = new Watch(pulses);
        on(watch::start);
        return watch;
    }

    /**
     * Adds up the CPU time of the FX thread between one pulse and the next. Wall-clock lateness would state the promise
     * more directly, but on a machine shared with others it measures the scheduler; what blocks without CPU time is
     * ruled out otherwise: nothing in the window waits, locks or reads a file on this thread.
     */
    private static final class Watch extends AnimationTimer {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private int left;
        private long before;
        private long longestNanos;

        Watch(int pulses) {
            left = pulses;
        }

        @Override
        public void handle(long now) {
            assertTrue(Platform.isFxApplicationThread());
            long cpu = threads.getCurrentThreadCpuTime();
            if (before > 0) {
                longestNanos = Math.max(longestNanos, cpu - before);
            }
            before = cpu;
            left--;
            if (left == 0) {
                stop();
            }
        }
    }
}
