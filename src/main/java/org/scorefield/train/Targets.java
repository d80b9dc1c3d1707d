package org.scorefield.train;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The menu of {@link Target}s. */
public final class Targets {
    public static final Catalogue<Target> CATALOGUE = Catalogue.of(
            "target",
            Choice.plain(
                    "dsm",
                    "Samples",
                    "The way back to the sample: knows samples only, and is what the lesson is about.",
                    "Vincent 2011, A connection between score matching and denoising autoencoders, equation 10",
                    new PlainTarget()),
            Choice.plain(
                    "component",
                    "Components",
                    "The teacher knows the mixture: the score of the one component a sample came from, a quarter of the"
                            + " error in the same time.",
                    "Vincent 2011, section 4.2, with the component hidden in place of the sample",
                    new ComponentTarget()));

    private Targets() {}
}
