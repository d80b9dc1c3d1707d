package org.scorefield.app.wiring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.TruthDesk;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Texts;
import org.scorefield.exact.Truth;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;
import org.scorefield.study.Portrait;

/**
 * The closed form of the scene that is shown. Of very many points it comes a moment later, and the status bar says what
 * of them is shown.
 */
final class Truths {
    private final TruthDesk desk;
    private final LookModel look;
    private final MainView view;
    private final Texts texts;
    private Truth truth;
    private Scene scene;
    private List<Component> truthOf;

    /** Knows that of {@code first} at once. */
    Truths(Scene first, TruthDesk desk, LookModel look, MainView view, Texts texts) {
        this.desk = desk;
        this.look = look;
        this.view = view;
        this.texts = texts;
        this.scene = first;
        this.truthOf = first.components();
        this.truth = Truth.of(first);
    }

    /** The newest there is: for a moment after an edit of very many points, that of the scene before. */
    Truth newest() {
        return truth;
    }

    /** That of the scene as it is now, for what is made of it once, such as an export; may take a moment. */
    Truth whole() {
        return desk.busy() ? Truth.shown(scene) : truth;
    }

    /** The scene may be another. */
    void follow(Scene now) {
        if (!now.components().equals(truthOf)) {
            truthOf = now.components();
            scene = now;
            take(desk.ask(now));
        }
    }

    /** Once a frame. */
    void beat() {
        take(desk.take(scene));
        view.status().item("thinned").set(said());
    }

    private void take(@Nullable Truth ready) {
        if (ready != null) {
            truth = ready;
        }
    }

    private long gaussians() {
        return scene.components().stream()
                .filter(c -> c instanceof Gaussian && c.weight() > 0)
                .count();
    }

    private String said() {
        long points = scene.drawnPoints();
        List<String> said = new ArrayList<>();
        if (desk.busy()) {
            said.add(texts.get("status.gathering", points));
        } else if (truth.isGathered()) {
            said.add(texts.get("status.gathered", points, truth.size() - gaussians()));
        }
        if (points > Portrait.MOST_DATA && look.shownProperty(Kind.DATA).get()) {
            said.add(texts.get("status.data-shown", Portrait.MOST_DATA, points));
        }
        return String.join(" · ", said);
    }
}
