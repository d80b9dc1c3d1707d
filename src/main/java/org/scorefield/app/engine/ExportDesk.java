package org.scorefield.app.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes exports off the FX thread, one at a time, and paints previews of them; {@link #stop} gives up and leaves nothing. */
public final class ExportDesk {
    /** Writes something. */
    @FunctionalInterface
    public interface Job {
        /** Returns how many bytes it wrote. */
        long run(ExportWork.Watch watch) throws IOException;
    }

    /**
     * What became of a job.
     *
     * @param bytes how many were written; empty if none
     * @param complaint why not, in one sentence; empty if it was written, or given up
     */
    public record Report(long number, Optional<Long> bytes, String complaint) {}

    private record Request(long number, @Nullable Job job) {}

    /**
     * A picture of what will be.
     *
     * @param complaint why there is none, in one sentence
     */
    public record Seen(ExportWork.@Nullable Preview preview, String complaint) {}

    private static final String TOO_LARGE = "there is not enough memory to write this; make it smaller or shorter";

    private final Desk<Request, Report> writing;
    private final Desk<Supplier<ExportWork.Preview>, Seen> painting;
    private final Consumer<Throwable> failed;
    private volatile double progress;

    /** Opens the desk. */
    public ExportDesk(Consumer<Throwable> failed) {
        this.failed = failed;
        writing = new Desk<>("exporter", this::write, failed);
        painting = new Desk<>("previewer", (request, goOn) -> paint(request), failed);
    }

    /** Asks for something to be written; {@code number} comes back with what became of it. */
    public void request(long number, Job job) {
        progress = 0;
        writing.request(new Request(number, job));
    }

    /** Gives up what is under way. */
    public void stop() {
        writing.request(new Request(0, null));
    }

    public @Nullable Report take() {
        return writing.take();
    }

    /** How much of the export under way is done, 0 to 1. */
    public double progress() {
        return progress;
    }

    /** Asks for a preview; a newer one replaces it. */
    public void preview(Supplier<ExportWork.Preview> request) {
        painting.request(request);
    }

    public @Nullable Seen takePreview() {
        return painting.take();
    }

    public boolean previewing() {
        return painting.busy();
    }

    public boolean busy() {
        return writing.busy();
    }

    public void close() {
        writing.close();
        painting.close();
    }

    /** Waits until nothing is written any more, after {@link #close}. */
    void awaitEnd() throws InterruptedException {
        writing.awaitEnd();
    }

    private static Seen paint(Supplier<ExportWork.Preview> request) {
        try {
            return new Seen(request.get(), "");
        } catch (IllegalArgumentException e) {
            return new Seen(null, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Report write(Request request, BooleanSupplier goOn) {
        Job job = request.job();
        if (job == null) {
            return null;
        }
        try {
            long bytes = job.run(new ExportWork.Watch() {
                @Override
                public void check() {
                    if (!goOn.getAsBoolean()) {
                        throw new CancellationException();
                    }
                }

                @Override
                public void progress(double share) {
                    if (goOn.getAsBoolean()) { // else it is the next one's
                        progress = share;
                    }
                }
            });
            return new Report(request.number(), Optional.of(bytes), "");
        } catch (CancellationException e) {
            return new Report(request.number(), Optional.empty(), "");
        } catch (IOException | IllegalArgumentException e) {
            return new Report(request.number(), Optional.empty(), String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            return new Report(request.number(), Optional.empty(), TOO_LARGE);
        } catch (RuntimeException | Error e) {
            failed.accept(e); // it is over all the same, and the next may begin
            return new Report(request.number(), Optional.empty(), "");
        }
    }
}
