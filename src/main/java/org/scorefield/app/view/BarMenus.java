package org.scorefield.app.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.view.control.AppBar;
import org.scorefield.app.view.control.ChoiceMenu;
import org.scorefield.app.view.control.ListButton;
import org.scorefield.app.view.control.Texts;
import org.scorefield.experiment.Experiments;

/** The menus of the bar that need no thread or file: lessons, experiments, what is compared, how large all is. */
final class BarMenus {
    private static final List<Double> SCALES = List.of(0.8, 1.0, 1.25, 1.5, 2.0, 2.5);

    private final ListButton lessons;
    private final ObjectProperty<Double> scale; // held, or the menu would follow it no longer

    /**
     * Adds them to the bar.
     *
     * @param experiment told the id of the experiment to open
     */
    BarMenus(AppBar bar, LookModel look, Consumer<String> experiment, Texts texts) {
        lessons = new ListButton("lessons", texts);
        ListButton experiments = new ListButton("experiments", texts);
        experiments.offer(
                Experiments.CATALOGUE.choices().stream()
                        .map(choice -> new ListButton.Entry(
                                "experiment-" + choice.id(),
                                () -> texts.phrase(choice.title()),
                                () -> texts.phrase(choice.summary()),
                                () -> experiment.accept(choice.id())))
                        .toList(),
                List.of());
        ChoiceMenu compare = new ChoiceMenu("compare", texts);
        compare.group(List.of(Arrangement.values()), look.arrangementProperty(), a -> "arrangement." + a.id());
        compare.group(List.of(4, 6, 9), look.multiplesProperty(), n -> "multiples." + n);
        compare.flag("lens.name", look.lensProperty());
        bar.menus().getChildren().addAll(lessons, experiments, compare);
        scale = look.scaleProperty().asObject();
        ChoiceMenu settings = new ChoiceMenu("settings", texts);
        settings.showIcon(MaterialDesignC.COG_OUTLINE);
        settings.group(SCALES, scale, s -> "scale." + Math.round(100 * s));
        settings.flag("settings.still", look.stillProperty());
        bar.actions().getChildren().add(bar.actions().getChildren().size() - 1, settings);
    }

    /** The menu of lessons. */
    ListButton lessons() {
        return lessons;
    }
}
