package org.scorefield.app.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Palette;
import org.scorefield.recipe.Project;
import org.scorefield.study.Figures;
import org.scorefield.study.Way;

/**
 * What the window showed when an export was asked for: values only, so that the work may go on as it does.
 *
 * @param parts the canvases, as they stand side by side
 * @param shown the layers switched on in the window
 * @param plots those there are, by what they are
 * @param palette the colours of the window
 * @param project what saving would write
 * @param learned what is drawn with: empty before the first weights
 * @param followed what particles follow
 * @param way which way they go
 */
public record ExportShot(
        List<Figures.Part> parts,
        Box box,
        Set<Kind> shown,
        Map<ExportPlan.Subject, Layer> plots,
        Palette palette,
        Project project,
        Truth truth,
        Optional<ScoreField> learned,
        ScoreField followed,
        Way way) {
    public ExportShot {
        parts = List.copyOf(parts);
        shown = Set.copyOf(shown);
        plots = Map.copyOf(plots);
    }

    /** True if there is such a thing to export now. */
    public boolean has(ExportPlan.Subject subject) {
        return switch (subject) {
            case PICTURE, SAMPLING, TRAINING -> !parts.isEmpty();
            case LOSS, FISHER, FINDING, RACE -> plots.containsKey(subject);
            case FIGURES, NETWORK -> project.weights().isPresent();
        };
    }
}
