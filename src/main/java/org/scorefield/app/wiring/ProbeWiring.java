package org.scorefield.app.wiring;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.ProbeDesk;
import org.scorefield.app.model.ProbeModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.canvas.CanvasView;
import org.scorefield.app.view.canvas.ProbeCard;
import org.scorefield.app.view.control.Tool;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.figure.Layer;
import org.scorefield.recipe.Weights;
import org.scorefield.scene.Component;
import org.scorefield.study.Probe;
import org.scorefield.study.ProbeMarks;

/** Joins the probe with its desk: with the tool in hand it follows the pointer, pinned it stays. FX thread only. */
final class ProbeWiring {
    private final StudyModel study;
    private final ProbeModel model;
    private final MainView view;
    private final ProbeDesk desk;
    private ProbeDesk.@Nullable Request last;
    private @Nullable Probe shown;
    private List<Layer> marks = List.of();

    ProbeWiring(StudyModel study, ProbeModel model, MainView view, ProbeDesk desk) {
        this.study = study;
        this.model = model;
        this.view = view;
        this.desk = desk;
    }

    /** Once a frame. */
    void beat(Truth truth, Optional<Weights> weights, double sigma) {
        Probe news = desk.take();
        Points pin = model.pinnedProperty().get();
        boolean inHand = view.canvas().toolProperty().get() == Tool.PROBE;
        double[] pointer = inHand ? view.grid().placeUnderPointer() : null;
        double[] place = pin.size() == 1 ? new double[] {pin.x(0), pin.y(0)} : pointer;
        ProbeCard card = view.probe();
        if (place == null) {
            last = null;
            shown = null;
            marks = List.of();
            card.setVisible(false);
            return;
        }
        if (news != null) {
            shown = news;
            marks = ProbeMarks.of(news);
        }
        ask(truth, weights, place, sigma);
        Probe now = shown;
        if (now != null) {
            CanvasView canvas = view.grid().canvasUnderPointer().orElse(view.canvas());
            var viewport = canvas.viewportProperty().get();
            Point2D at = view.probe()
                    .getParent()
                    .sceneToLocal(canvas.localToScene(viewport.px(now.x()), viewport.py(now.y())));
            card.show(
                    now,
                    study.scene().components().stream().map(Component::label).toList(),
                    at.getX(),
                    at.getY(),
                    view.grid().getWidth(),
                    view.grid().getHeight());
        }
    }

    private void ask(Truth truth, Optional<Weights> weights, double[] place, double sigma) {
        ProbeDesk.Request before = last;
        boolean same = before != null
                && before.truth() == truth
                && before.x() == place[0]
                && before.y() == place[1]
                && before.sigma() == sigma
                && before.weights().equals(weights);
        if (!same && !desk.busy()) {
            ProbeDesk.Request request = new ProbeDesk.Request(
                    truth,
                    study.recipe().network(),
                    weights,
                    place[0],
                    place[1],
                    sigma,
                    study.recipe().seed());
            last = request;
            desk.request(request);
        }
    }

    /** What is drawn on the canvases while something is probed. */
    List<Layer> marks() {
        return marks;
    }
}
