package org.scorefield.app.wiring;

import javafx.beans.property.Property;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.ViewChoice;

/** Keeps what of the view is undone in step with the controls that set it. */
public final class ViewUndo {
    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private boolean showing;

    public ViewUndo(StudyModel study, LookModel look, SamplingModel sampling) {
        this.study = study;
        this.look = look;
        this.sampling = sampling;
        follow(look.arrowsProperty(), "change the arrows");
        follow(look.readingProperty(), "change what arrows are");
        follow(look.mapProperty(), "change the map");
        follow(look.mappedProperty(), "change the mapped field");
        follow(sampling.wayProperty(), "change the process");
        follow(sampling.onExactFieldProperty(), "change the field that particles ride");
        study.viewProperty().subscribe((before, now) -> show(now));
    }

    private void follow(Property<?> property, String label) {
        property.subscribe((before, now) -> {
            if (!showing) {
                study.chooseView(label, chosen());
            }
        });
    }

    private ViewChoice chosen() {
        return new ViewChoice(
                look.arrowsProperty().get(),
                look.readingProperty().get(),
                look.mapProperty().get(),
                look.mappedProperty().get(),
                sampling.wayProperty().get(),
                sampling.onExactFieldProperty().get());
    }

    private void show(ViewChoice choice) {
        showing = true;
        look.arrowsProperty().set(choice.arrows());
        look.readingProperty().set(choice.reading());
        look.mapProperty().set(choice.map());
        look.mappedProperty().set(choice.mapped());
        sampling.wayProperty().set(choice.way());
        sampling.onExactFieldProperty().set(choice.onExactField());
        showing = false;
    }
}
