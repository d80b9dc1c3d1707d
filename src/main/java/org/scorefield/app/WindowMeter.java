package org.scorefield.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import org.scorefield.app.file.Processes;
import org.scorefield.field.Points;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Run;
import org.scorefield.study.bench.WindowPace;
import org.scorefield.study.bench.WindowTrial;

/** Counts, on the FX thread, the pictures a window shows and the time between its pulses. */
final class WindowMeter extends AnimationTimer {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double NANOS = 1e9;

    private final ScorefieldWindow window;
    private final WindowTrial trial;
    private final Consumer<WindowPace> done;
    private final Instant born;
    private Points atFirst = Points.none();
    private double startSeconds = -1;
    private long movedAt;
    private long began;
    private long last;
    private long[] gaps = new long[1024];
    private int pulses;
    private int framesBefore;
    private long stepsBefore;

    /**
     * A meter for a window that is shown; {@link #start} begins.
     *
     * @param done told once, on the FX thread
     */
    WindowMeter(ScorefieldWindow window, WindowTrial trial, Consumer<WindowPace> done) {
        this.window = window;
        this.trial = trial;
        this.done = done;
        this.born = Processes.born();
        window.resize(WIDTH, HEIGHT);
        window.study()
                .edit(
                        "particles to measure",
                        null,
                        r -> r.withSampler(new SamplerPlan(
                                r.sampler().sampler(), r.sampler().settings(), trial.particles())));
        window.sampling().loopingProperty().set(true);
        window.sampling().restart();
        if (trial.audience()) {
            window.presenter().invite(new Rectangle2D(WIDTH, 0, WIDTH, HEIGHT));
        }
    }

    @Override
    public void handle(long now) {
        if (startSeconds < 0) {
            awaitMotion(now);
        } else if (began == 0) {
            if (now - movedAt > NANOS * trial.warmUpSeconds()) {
                began = now;
                last = now;
                framesBefore = window.framesShown();
                stepsBefore = window.training().stepsProperty().get();
            }
        } else {
            count(now);
        }
    }

    private void awaitMotion(long now) {
        Run.Progress progress = window.sampling().progressProperty().get();
        if (progress == null || window.framesShown() == 0) {
            return;
        }
        if (progress.particles().size() != atFirst.size()) {
            atFirst = progress.particles();
        } else if (progress.particles() != atFirst) {
            startSeconds = Duration.between(born, Instant.now()).toNanos() / NANOS;
            movedAt = now;
        }
    }

    private void count(long now) {
        if (pulses == gaps.length) {
            gaps = Arrays.copyOf(gaps, 2 * pulses);
        }
        gaps[pulses++] = now - last;
        last = now;
        if (now - began > NANOS * trial.seconds()) {
            stop();
            done.accept(new WindowPace(
                    trial.particles(),
                    startSeconds,
                    (now - began) / NANOS,
                    window.framesShown() - framesBefore,
                    Arrays.copyOf(gaps, pulses),
                    window.training().stepsProperty().get() - stepsBefore));
        }
    }
}
