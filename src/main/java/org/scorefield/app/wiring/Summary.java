package org.scorefield.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.MeterDesk;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.Texts;
import org.scorefield.field.Points;
import org.scorefield.sample.Run;
import org.scorefield.study.Whereabouts;

/** The picture in one sentence for those who listen: every two seconds, and at once when the particles are paused. */
final class Summary {
    private static final long PAUSE_NANOS = 2_000_000_000L;
    private static final int MOST_LABELS = 4;

    /** Beyond this many pairs of a particle and what it may be near, only the first particles are counted. */
    private static final int MOST_PAIRS = 200_000;

    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final MainView view;
    private final Texts texts;
    private long next;
    private boolean played;

    Summary(StudyModel study, LookModel look, SamplingModel sampling, MainView view, Texts texts) {
        this.study = study;
        this.look = look;
        this.sampling = sampling;
        this.view = view;
        this.texts = texts;
    }

    /** Once a frame. */
    void beat(long now, double sigma, MeterDesk.@Nullable Report measured) {
        boolean playing = sampling.playingProperty().get();
        boolean paused = played && !playing;
        played = playing;
        Run.Progress p = sampling.progressProperty().get();
        if (p == null || !(paused || now > next)) {
            return;
        }
        next = now + PAUSE_NANOS;
        int components = Whereabouts.looksAt(study.scene());
        Points particles = p.particles();
        int counted = Math.min(particles.size(), Math.max(1, MOST_PAIRS / components));
        Whereabouts where = Whereabouts.of(study.scene(), particles.slice(0, counted), p.sigma());
        view.say(texts.get(
                "summary.name",
                Numbers.sigma(sigma),
                look.levelProperty().get() + 1,
                study.recipe().levels().count(),
                counted,
                words(where),
                measured == null ? "–" : Numbers.threeDigits(measured.meanError())));
    }

    private String words(Whereabouts where) {
        List<String> said = new ArrayList<>();
        int others = 0;
        for (Map.Entry<String, Integer> near : where.near().entrySet()) {
            if (said.size() < MOST_LABELS) {
                said.add(texts.get("summary.near", near.getValue(), near.getKey()));
            } else {
                others += near.getValue();
            }
        }
        if (others > 0) {
            said.add(texts.get("summary.more", others));
        }
        said.add(texts.get("summary.elsewhere", where.elsewhere()));
        return said.stream().reduce((a, b) -> texts.get("summary.and", a, b)).orElse(""); // reworded as a whole
    }
}
