package org.scorefield.app;

import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.Handle;
import org.scorefield.recipe.SamplerPlan;

/** While training and 2,000 particles run, the FX thread is never busy for long, whether a Gaussian is dragged or not. */
class WatchdogTest extends WindowRobot {
    private static final int PARTICLES = 2000;

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
        over(read(() -> new Watch(WARM_UP_PULSES)));
        Watch idle = read(() -> new Watch(PULSES));
        idle.busy.warm();
        over(idle);
        idle.busy.assertNeverLong("left alone");
        Watch drag = read(() -> new Watch(PULSES));
        drag.busy.warm();
        for (int i = 0; i < 6; i++) {
            dragBy(grip(gaussian(0), Handle.CENTER), i % 2 == 0 ? 60 : -60, 20);
        }
        over(drag);
        drag.busy.assertNeverLong("while a Gaussian is dragged");
    }

    private void over(Watch watch) {
        until("the watch is over", () -> watch.left == 0);
        watch.busy.close();
    }

    /**
     * Adds up the CPU time of the FX thread between one pulse and the next. Wall-clock lateness would state the promise
     * more directly, but on a machine shared with others it measures the scheduler; what blocks without CPU time is
     * ruled out otherwise: nothing in the window waits, locks or reads a file on this thread.
     */
    private static final class Watch extends AnimationTimer {
        private final BusyTime busy = new BusyTime();
        private int left;

        Watch(int pulses) {
            left = pulses;
            start();
        }

        @Override
        public void handle(long now) {
            busy.begin("the pulse before " + left + " others");
            left--;
            if (left == 0) {
                stop();
            }
        }
    }
}
