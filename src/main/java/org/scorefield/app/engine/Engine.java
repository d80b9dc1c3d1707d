package org.scorefield.app.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.scorefield.net.WarmKernels;

/** All threads of the window beside JavaFX's own, made and closed together. */
public final class Engine {
    /** Rests of the thread that warms the kernels, while the compiler works. */
    private static final long REST_NANOS = 1_000_000;

    /** With no more than these, training steps aside while a picture is painted. */
    private static final int FEW_PROCESSORS = 3;

    private final Latest<Throwable> failures = new Latest<>();
    private final TrainerThread trainer;
    private final SamplerDesk sampler;
    private final PictureDesk pictures;
    private final TruthDesk truths;
    private final MeterDesk meter;
    private final PlotDesk plots;
    private final ExperimentDesk experiments;
    private final FileDesk files;
    private final GalleryDesk gallery;
    private final RaceDesk races;
    private final JournalDesk journal;
    private final ProbeDesk probes;
    private final ThumbnailDesk thumbnails;
    private final ExportDesk exports;
    private final List<Watchdog> watchdogs = new ArrayList<>();

    /** Starts the threads; they wait for their first orders. */
    public Engine() {
        Consumer<Throwable> failed = failures::publish;
        sampler = new SamplerDesk(failed);
        pictures = new PictureDesk(failed);
        boolean crowded = Runtime.getRuntime().availableProcessors() <= FEW_PROCESSORS;
        trainer = new TrainerThread(failed, () -> crowded && (pictures.busy() || sampler.busy()));
        truths = new TruthDesk(failed);
        meter = new MeterDesk(failed);
        plots = new PlotDesk(failed);
        experiments = new ExperimentDesk(failed);
        files = new FileDesk(failed);
        gallery = new GalleryDesk(failed);
        races = new RaceDesk(failed);
        journal = new JournalDesk(failed);
        probes = new ProbeDesk(failed);
        thumbnails = new ThumbnailDesk(failed);
        exports = new ExportDesk(failed);
    }

    /** Warms the vector kernels, behind the work of the plain ones; to be called when the window stands. */
    public void warmUp() {
        CompletableFuture.runAsync(() -> WarmKernels.warmUp(System::nanoTime, () -> LockSupport.parkNanos(REST_NANOS)));
    }

    /** From now on tells when the FX thread, which must call this, stands still; until the engine is closed. */
    public void watch(Consumer<String> tell) {
        watchdogs.add(new Watchdog(Thread.currentThread(), Platform::runLater, tell));
    }

    public TrainerThread trainer() {
        return trainer;
    }

    public SamplerDesk sampler() {
        return sampler;
    }

    public PictureDesk pictures() {
        return pictures;
    }

    public TruthDesk truths() {
        return truths;
    }

    public MeterDesk meter() {
        return meter;
    }

    public PlotDesk plots() {
        return plots;
    }

    public ExperimentDesk experiments() {
        return experiments;
    }

    public ThumbnailDesk thumbnails() {
        return thumbnails;
    }

    public ProbeDesk probes() {
        return probes;
    }

    public ExportDesk exports() {
        return exports;
    }

    public RaceDesk races() {
        return races;
    }

    public GalleryDesk gallery() {
        return gallery;
    }

    public FileDesk files() {
        return files;
    }

    public JournalDesk journal() {
        return journal;
    }

    /** What no thread expected; empty as a rule. */
    public Latest<Throwable> failures() {
        return failures;
    }

    /**
     * Waits, once closed, until what was asked of the disk is done and an export that was given up has left nothing: the
     * machine ends with the program, whatever its threads are at. Not on the FX thread; whoever interrupts it waits no
     * longer.
     */
    public void awaitDisk() {
        try {
            exports.awaitEnd();
            files.awaitEnd();
            journal.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void close() {
        trainer.close();
        sampler.close();
        pictures.close();
        truths.close();
        meter.close();
        plots.close();
        experiments.close();
        files.close();
        gallery.close();
        races.close();
        journal.close();
        probes.close();
        thumbnails.close();
        exports.close();
        watchdogs.forEach(Watchdog::close);
    }
}
