package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorefield.app.model.Fuzzy;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.experiment.Experiments;
import org.scorefield.objective.Objectives;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Scenes;

/** Whoever read the lecture notes and types what is called so there finds it: first in the palette. */
@NullMarked
class NamesOfTheNotesTest {
    private record Named(String command, String title, String names) {}

    private static final List<Named> ALL = all();

    private static List<Named> all() {
        List<Named> all = new ArrayList<>();
        ResourceBundle texts = ResourceBundle.getBundle("i18n.messages", Locale.ROOT);
        // The titles without a menu come first in the window too: nothing of them may push in front.
        texts.keySet().stream()
                .filter(key -> key.startsWith("command."))
                .sorted()
                .map(texts::getString)
                .filter(title -> !title.contains("{0}"))
                .forEach(title -> all.add(new Named(title, title, "")));
        add(all, "scene", Scenes.CATALOGUE);
        add(all, "experiment", Experiments.CATALOGUE);
        add(all, "sampler", Samplers.CATALOGUE);
        add(all, "objective", Objectives.CATALOGUE);
        return all;
    }

    private static void add(List<Named> all, String kind, Catalogue<?> catalogue) {
        String title = ResourceBundle.getBundle("i18n.messages", Locale.ROOT).getString("command." + kind);
        for (Choice<?> choice : catalogue.choices()) {
            all.add(new Named(kind + " " + choice.id(), title.replace("{0}", choice.title()), choice.names()));
        }
    }

    private static int score(String typed, Named named) {
        return Fuzzy.score(typed, named.title(), named.names()).orElse(-1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "DSM, objective dsm",
        "denoising score matching, objective dsm",
        "denoising autoencoder, objective dsm",
        "ESM, objective esm",
        "explicit score matching, objective esm",
        "ISM, objective ism",
        "implicit score matching, experiment objectives",
        "sliced score matching, objective ssm",
        "SSM, objective ssm",
        "Hutchinson, objective ssm-vr",
        "annealed Langevin dynamics, sampler annealed-langevin",
        "reverse SDE, sampler reverse-sde",
        "probability flow ODE, sampler probability-flow",
        "inverse problem, experiment measurement",
        "classifier-free guidance, experiment guidance",
        "Tweedie, experiment probe",
        "likelihood, experiment likelihood",
        "KL, experiment divergence"
    })
    void isFoundFirst(String typed, String command) {
        Named first = ALL.stream()
                .sorted(Comparator.comparingInt((Named n) -> score(typed, n)).reversed())
                .findFirst()
                .orElseThrow();
        assertEquals(command, first.command());
    }
}
