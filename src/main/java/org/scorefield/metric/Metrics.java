package org.scorefield.metric;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The menu of distances between two sets of points. A new one is one file and one line here. */
public final class Metrics {
    public static final Catalogue<Metric> CATALOGUE = Catalogue.of(
            "metric",
            Choice.plain(
                    "energy-distance",
                    "Energy distance",
                    "Twice the mean distance between the sets, minus the mean distances within each.",
                    "Székely and Rizzo 2013, Energy statistics, equation 2.5",
                    EnergyDistance::between),
            Choice.plain(
                    "sliced-wasserstein",
                    "Sliced Wasserstein",
                    "How far one set must be carried to become the other, seen from 64 directions.",
                    "Bonneel et al. 2015, Sliced and Radon Wasserstein barycenters of measures",
                    SlicedWasserstein::between),
            Choice.plain(
                    "mmd",
                    "Maximum mean discrepancy",
                    "How far apart the means of the sets are when seen through Gaussian kernels of five widths.",
                    "Gretton et al. 2012, A kernel two-sample test, equation 5",
                    Mmd::between));

    private Metrics() {}
}
