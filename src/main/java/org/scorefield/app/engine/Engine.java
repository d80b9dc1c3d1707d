package org.scorefield.app.engine;

import java.util.function.Consumer;

/** All threads of the window beside JavaFX's own, made and closed together. */
public final class Engine {
    private final Latest<Throwable> failures = new Latest<>();
    private final TrainerThread trainer;
    private final SamplerDesk sampler;
    private final PictureDesk pictures;
    private final MeterDesk meter;
    private final PlotDesk plots;
    private final FileDesk files;

    /** Starts the threads; they wait for their first orders. */
    public Engine() {
        Consumer<Throwable> failed = failures::publish;
        trainer = new TrainerThread(failed);
        sampler = new SamplerDesk(failed);
        pictures = new PictureDesk(failed);
        meter = new MeterDesk(failed);
        plots = new PlotDesk(failed);
        files = new FileDesk(failed);
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

    public MeterDesk meter() {
        return meter;
    }

    public PlotDesk plots() {
        return plots;
    }

    public FileDesk files() {
        return files;
    }

    /** What no thread expected; empty as a rule. */
    public Latest<Throwable> failures() {
        return failures;
    }

    public void close() {
        trainer.close();
        sampler.close();
        pictures.close();
        meter.close();
        plots.close();
        files.close();
    }
}
