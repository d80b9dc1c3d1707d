package org.scorefield.figure;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The layers a person can ask for by name, in the order they are painted. */
public final class Layers {
    /** What can be shown. */
    public enum Kind {
        DENSITY,
        BANDS,
        DIVERGENCE,
        CURL,
        MAGNITUDE,
        ERROR_MAP,
        DATA,
        TRAILS,
        STREAMLINES,
        POSTERIOR,
        LEARNED,
        EXACT,
        ERROR,
        PARTICLES,
        MARGINALS
    }

    /** In painting order: what is broad and quiet lies below. */
    public static final Catalogue<Kind> CATALOGUE = Catalogue.of(
            "layer",
            entry("density", "Density", "Shows the exact density at σ as fill and contours.", Kind.DENSITY),
            entry(
                    "bands",
                    "Bands",
                    "Shows the exact density at σ in seven flat bands, for weak projectors.",
                    Kind.BANDS),
            entry(
                    "divergence",
                    "Divergence",
                    "Shows ∇·s as colour: below 0 where the score draws together.",
                    Kind.DIVERGENCE),
            entry("curl", "Curl", "Shows the curl of the score as colour: 0 where it is a gradient.", Kind.CURL),
            entry("magnitude", "Magnitude", "Shows the length of the score as colour.", Kind.MAGNITUDE),
            entry(
                    "error-map",
                    "Error map",
                    "Shows σ‖learned − exact‖, the error of the noise prediction, as colour.",
                    Kind.ERROR_MAP),
            entry("data", "Data", "Shows points drawn from the scene.", Kind.DATA),
            entry("trails", "Trails", "Shows where particles have been.", Kind.TRAILS),
            entry(
                    "streamlines",
                    "Streamlines",
                    "Shows lines that follow the field everywhere, evenly spaced.",
                    Kind.STREAMLINES),
            entry(
                    "posterior",
                    "Posterior",
                    "Shows, place by place, the denoised point and the covariance of the clean point about it.",
                    Kind.POSTERIOR),
            entry("learned", "Learned", "Shows the learned score as solid arrows.", Kind.LEARNED),
            entry("exact", "Exact", "Shows the exact score as dashed arrows.", Kind.EXACT),
            entry("error", "Error", "Shows the difference of the two as whiskers between their tips.", Kind.ERROR),
            entry("particles", "Particles", "Shows particles as dots.", Kind.PARTICLES),
            entry(
                    "marginals",
                    "Marginals",
                    "Shows the density of x above and of y at the right: exact as a line, particles as bars.",
                    Kind.MARGINALS));

    private Layers() {}

    private static Choice<Kind> entry(String id, String title, String summary, Kind kind) {
        return Choice.plain(id, title, summary, "drawn in the colour and form of its role", kind);
    }

    /**
     * Reads a comma list such as {@code density,learned}, in painting order and without doubles.
     *
     * @throws IllegalArgumentException naming a layer that does not exist, and all there are
     */
    public static List<Kind> parse(String list) {
        List<Kind> asked = new ArrayList<>();
        for (String id : list.split(",", -1)) {
            asked.add(CATALOGUE.get(id.strip()).make());
        }
        return asked.stream().distinct().sorted().toList();
    }
}
