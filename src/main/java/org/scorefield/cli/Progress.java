package org.scorefield.cli;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with rate and time left, for people; scripts and {@code --quiet} see nothing. */
final class Progress implements AutoCloseable {
    private static final int MILLIS_BETWEEN_UPDATES = 200;

    private final @Nullable ProgressBar bar;
    private long counted;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * Begins a piece of work.
     *
     * @param total steps it takes; −1 if nobody knows
     */
    static Progress of(String task, String unit, long total, boolean visible) {
        return new Progress(
                visible
                        ? new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(total)
                                .setUnit(" " + unit, 1)
                                .showSpeed()
                                .setSpeedUnit(ChronoUnit.SECONDS)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(MILLIS_BETWEEN_UPDATES)
                                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                                .startsFrom(0, Duration.ZERO)
                                .build()
                        : null);
    }

    /** Asks {@code goOn}, and counts one step forward each time. */
    BooleanSupplier counting(BooleanSupplier goOn) {
        return () -> {
            at(counted++);
            return goOn.getAsBoolean();
        };
    }

    void at(long step) {
        if (bar != null) {
            bar.stepTo(step);
        }
    }

    /** Shows a few words beside the bar. */
    void say(String words) {
        if (bar != null) {
            bar.setExtraMessage(words);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
