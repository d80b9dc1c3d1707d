package org.scorefield.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.study.Diagnosis;
import org.scorefield.study.StepSizeDoctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield doctor}. */
@Command(
        description =
                "Examines the step sizes of a sampler on a scene: the limit of stability, the steps a level needs,"
                        + " the widths it will end with, and settings that mend what is wrong. Needs no weights, and says the"
                        + " same of every moment of training.")
final class DoctorCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT", description = SceneArgument.HELP)
    private String project = "";

    @Mixin
    private final AtStep atStep = new AtStep();

    @Mixin
    private final SamplerOptions options = new SamplerOptions();

    @Option(
            names = "--json",
            description =
                    "Print {\"sampler\":…,\"verdict\":…,\"words\":…,\"thinnest\":…,\"widest\":…,\"frozen_sigma\":…,"
                            + "\"levels\":[…],\"cure\":…}.")
    private boolean json;

    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Recipe recipe = options.applyTo(atStep.resolve(project).recipe());
        Diagnosis d = StepSizeDoctor.examine(recipe);
        if (json) {
            console.out().println(Json.of(document(recipe, d)));
        } else {
            print(recipe, d);
        }
        return Cli.DONE;
    }

    private static ResultTable table(Diagnosis d) {
        List<List<Object>> rows = new ArrayList<>();
        for (Diagnosis.Level l : d.levels()) {
            rows.add(List.of(
                    l.sigma(), l.alpha(), l.limit(), l.steps(), l.relaxationSteps(), word(l.verdict()), l.words()));
        }
        return new ResultTable(
                List.of("sigma", "alpha", "stable_below", "steps", "relaxation_steps", "verdict", "words"), rows);
    }

    private static String word(Diagnosis.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private void print(Recipe recipe, Diagnosis d) {
        if (!d.levels().isEmpty()) {
            console.out().print(table(d).text());
        }
        console.out().println(recipe.sampler().sampler() + ", " + word(d.verdict()) + ": " + d.words());
        d.cure().ifPresent(cure -> console.out().println("cure: " + line(recipe, cure)));
    }

    /** The cure as one would type it: only what it changes. */
    private static String line(Recipe recipe, SamplerPlan cure) {
        StringBuilder line = new StringBuilder("--sampler ").append(cure.sampler());
        Map<String, Object> before = cure.sampler().equals(recipe.sampler().sampler())
                ? recipe.sampler().settings().asMap()
                : Map.of();
        cure.settings().asMap().forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                line.append(" --set ").append(name).append('=').append(value);
            }
        });
        return line.toString();
    }

    private static Map<String, Object> document(Recipe recipe, Diagnosis d) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sampler", recipe.sampler().sampler());
        document.put("verdict", word(d.verdict()));
        document.put("words", d.words());
        document.put("thinnest", width(d.thinnest(), d.thin()));
        document.put("widest", width(d.widest(), d.wide()));
        document.put("frozen_sigma", d.frozenSigma().orElse(Double.NaN));
        document.put("levels", table(d).objects());
        Map<String, Object> cure = new LinkedHashMap<>();
        d.cure().ifPresent(plan -> {
            cure.put("sampler", plan.sampler());
            cure.put("settings", plan.settings().asMap());
        });
        document.put("cure", cure);
        return document;
    }

    private static Map<String, Object> width(double deviation, Diagnosis.Width width) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("deviation", deviation);
        map.put("target", width.target());
        map.put("reached", width.reached());
        return map;
    }
}
