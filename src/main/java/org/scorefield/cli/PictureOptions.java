package org.scorefield.cli;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Box;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Palette;
import org.scorefield.recipe.Recipe;
import picocli.CommandLine.Option;

/** What is seen, of which piece of the plane, in which colours: the same words for figures and movies. */
final class PictureOptions {
    @Option(
            names = "--layers",
            paramLabel = "LAYER,…",
            converter = Words.LayerList.class,
            completionCandidates = Words.LayerList.class,
            description = "What to show: ${COMPLETION-CANDIDATES}. Density and the learned score if not given, the"
                    + " exact one without weights; in movies of sampling particles and trails too, in those of"
                    + " training the error.")
    private Words.LayerList.@Nullable Kinds layers;

    @Option(
            names = "--arrows",
            paramLabel = "LENGTH",
            converter = Words.Arrows.class,
            completionCandidates = Words.Arrows.class,
            description = "What the length of an arrow says: ${COMPLETION-CANDIDATES}; sigma-scaled if not given.")
    private ArrowLength arrows = ArrowLength.SIGMA_SCALED;

    @Option(
            names = "--box",
            paramLabel = "XMIN,XMAX,YMIN,YMAX",
            converter = Vertices.Edges.class,
            description = "The piece of the plane; the scene's own box if not given.")
    private @Nullable Box box;

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            converter = Words.Theme.class,
            completionCandidates = Words.Theme.class,
            description =
                    "The colours: ${COMPLETION-CANDIDATES}; if not given, paper for figures and light for movies.")
    private @Nullable Palette theme;

    /** What to show. */
    Set<Kind> layers(Set<Kind> standard) {
        return layers == null ? standard : EnumSet.copyOf(layers.list());
    }

    ArrowLength arrows() {
        return arrows;
    }

    /** The piece of the plane to show. */
    Box box(Recipe recipe) {
        return box == null ? recipe.scene().box() : box;
    }

    Palette theme(Palette standard) {
        return theme == null ? standard : theme;
    }
}
