package org.scorefield.scene;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The built-in scenes. */
public final class Scenes {
    private static final String FFJORD = "ffjord lib/toy_data.py (Grathwohl et al. 2019, arXiv:1810.01367)";
    private static final String OWN = "Scorefield";

    /** The menu. All but {@code few-points} are mixtures of Gaussians, exact at σ = 0 too. */
    public static final Catalogue<Scene> CATALOGUE = Catalogue.of(
            "scene",
            entry("Two modes", "Two round Gaussians of deviation 0.2, two units apart.", OWN, TwoModes.scene()),
            entry("One Gaussian", "One round Gaussian: every quantity is known by hand.", OWN, Blobs.one()),
            entry("Eight Gaussians", "Eight round Gaussians on a circle.", FFJORD + ", 8gaussians", Blobs.eight()),
            entry(
                    "Unequal weights",
                    "Shares 0.8 and 0.2: the score of small noise cannot see them.",
                    "Song and Ermon 2019, arXiv:1907.05600, section 3.2, at two fifths of its size",
                    TwoModes.unequal()),
            entry("Thin ellipse", "One Gaussian 24 times longer than wide.", OWN, Blobs.thinEllipse()),
            entry("Two moons", "Two interleaved half circles.", FFJORD + ", moons", Curves.twoMoons()),
            entry("Spiral", "Two arms of a turn and a half.", FFJORD + ", 2spirals", Curves.spiral()),
            entry("Ring", "A circle of radius 2: flat along, steep across.", OWN, Curves.ring()),
            entry(
                    "Checkerboard",
                    "Eight soft squares, each 16 Gaussians.",
                    FFJORD + ", checkerboard",
                    Checkerboard.scene()),
            entry("Pinwheel", "Five bent arms.", FFJORD + ", pinwheel", Pinwheel.scene()),
            entry("Swiss roll", "A strip rolled up, denser inside.", FFJORD + ", swissroll", Curves.swissRoll()),
            entry("Letter S", "Two arcs that meet in the middle.", OWN, Curves.letterS()),
            entry("Grid", "Nine round Gaussians in three rows.", OWN, Blobs.grid()),
            entry("Far modes", "Two narrow Gaussians sixty deviations apart, shares 0.3 and 0.7.", OWN, TwoModes.far()),
            entry("Outliers", "A wide blob and six specks of one percent each.", OWN, Blobs.outliers()),
            entry("Smile", "A face: ring, arc and two blobs.", OWN, Curves.smile()),
            entry("Few points", "Forty drawn points: at small noise a model memorises them.", OWN, Blobs.fewPoints()),
            entry("Empty", "As good as nothing: one broad blob to draw over.", OWN, Blobs.empty()));

    private Scenes() {}

    /** The scene's name is its id. */
    private static Choice<Scene> entry(String title, String summary, String source, Scene scene) {
        return Choice.plain(scene.name(), title, summary, source, scene);
    }
}
