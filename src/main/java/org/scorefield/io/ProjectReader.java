package org.scorefield.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.net.Activations;
import org.scorefield.net.HeadScale;
import org.scorefield.net.Heads;
import org.scorefield.net.NoiseRange;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.recipe.LabelPlan;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.recipe.Weights;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Scene;

/**
 * Reads one project: first every section as it stands, in whatever order, then the project they make, with defaults
 * where a section or a key is missing.
 */
final class ProjectReader {
    static final int VERSION = 1;
    private static final int MOST_PARTICLES = 1_000_000;

    private final JsonCursor json;
    private final String fallbackName;
    private final Function<Scene, Recipe> defaults;
    private final Map<String, Object> unknown = new LinkedHashMap<>();
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final TechniqueReader technique;
    private final SceneReader scene;

    private @Nullable String name;
    private boolean sceneSeen;
    private @Nullable List<Double> sigmas;
    private @Nullable List<Integer> hidden;
    private @Nullable String activation;
    private @Nullable String head;
    private @Nullable Boolean told;
    private @Nullable Double dropout;
    private int classes;
    private double @Nullable [] center;
    private @Nullable Double deviation;
    private @Nullable Double finest;
    private double @Nullable [] sigmaRange;
    private @Nullable String objective;
    private @Nullable String weighting;
    private @Nullable Integer batch;
    private @Nullable Double learningRate;
    private long steps;
    private @Nullable String sampler;
    private @Nullable Integer particles;
    private @Nullable Long seed;
    private Map<String, Object> view = Map.of();
    private @Nullable String weights;
    private final HistoryText history;

    ProjectReader(JsonCursor json, String fallbackName, Function<Scene, Recipe> defaults) {
        this.json = json;
        this.fallbackName = fallbackName;
        this.defaults = defaults;
        this.scene = new SceneReader(json, unknown);
        this.technique = new TechniqueReader(json, unknown);
        this.history = new HistoryText(json, unknown);
    }

    Project read() throws IOException {
        json.object(this::section);
        json.end();
        if (!sceneSeen) {
            throw json.badAt("", "has no \"scene\"; is it a Scorefield project?");
        }
        String title = name == null ? fallbackName : name;
        Scene drawn = scene.scene(title);
        Recipe standard = json.sane("/scene", () -> defaults.apply(drawn));
        NetworkPlan network = network(standard.network());
        NoiseLevels levels = levels(standard.levels());
        TrainingPlan training = training(standard.training());
        SamplerPlan samplerPlan = samplerPlan(standard.sampler());
        long given = seed == null ? standard.seed() : seed;
        Recipe recipe =
                json.sane("/network/head", () -> new Recipe(drawn, levels, network, training, samplerPlan, given));
        Optional<Weights> trained = readWeights(network, levels);
        return new Project(title, recipe, trained, view, unknown, history.history(trained));
    }

    private void section(String key) throws IOException {
        switch (key) {
            case "format" -> {
                if (!json.name().equals("scorefield")) {
                    throw json.bad("must be \"scorefield\"; this file belongs to another program");
                }
            }
            case "version" -> checkVersion(json.thing(), json.number());
            case "name" -> name = json.text();
            case "scene" -> {
                sceneSeen = true;
                scene.read();
            }
            case "schedule" -> json.object(this::schedule);
            case "network" -> json.object(this::networkKey);
            case "training" -> json.object(this::trainingKey);
            case "sampler" -> json.object(this::samplerKey);
            case "seed" -> seed = json.whole();
            case "view" -> {
                Map<String, Object> read = new LinkedHashMap<>();
                json.object(k -> read.put(k, json.plain()));
                view = read;
            }
            case "weights" -> weights = json.weights();
            case "history" -> history.read();
            default -> keep();
        }
    }

    /** Refuses a file of a later format; minor numbers add fields only, which are kept. */
    static void checkVersion(String thing, double version) throws BadFileException {
        if (!(version >= VERSION)) {
            throw new BadFileException(thing, "/version", "must be " + VERSION + ", but was " + version);
        }
        if (!(version < VERSION + 1)) {
            throw new BadFileException(
                    thing,
                    "/version",
                    "written by a newer Scorefield: file version " + (long) version + ", this one reads version "
                            + VERSION + "; update it to open the file");
        }
    }

    private void schedule(String key) throws IOException {
        if (!key.equals("sigmas")) {
            keep();
            return;
        }
        List<Double> read = new ArrayList<>();
        json.array(() -> {
            if (read.size() == NoiseLevels.MOST_LEVELS) {
                throw json.bad("a schedule has at most " + NoiseLevels.MOST_LEVELS + " levels");
            }
            double sigma = json.number();
            if (!(sigma > 0)) {
                throw json.bad("a noise level must be above 0, but was " + sigma);
            }
            read.add(sigma);
        });
        sigmas = read;
    }

    private void networkKey(String key) throws IOException {
        switch (key) {
            case "hidden" -> {
                List<Integer> read = new ArrayList<>();
                json.array(() -> {
                    if (read.size() == NetworkPlan.MOST_LAYERS) {
                        throw json.bad("a network has at most " + NetworkPlan.MOST_LAYERS + " hidden layers");
                    }
                    read.add(json.whole(1, NetworkPlan.MOST_WIDTH));
                });
                hidden = read;
            }
            case "activation" -> activation = id(Activations.CATALOGUE);
            case "head" -> head = id(Heads.CATALOGUE);
            case "labels" -> told = json.flag();
            case "label_dropout" -> dropout = json.number(0, 1);
            case "classes" -> classes = json.whole(0, LabelPlan.MOST_CLASSES);
            case "center" -> center = json.numbers(2, "[x, y]");
            case "deviation" -> deviation = json.number(Double.MIN_NORMAL, Double.MAX_VALUE);
            case "finest" -> finest = json.number(0, Double.MAX_VALUE);
            case "sigma_range" -> sigmaRange = json.numbers(2, "[largest, smallest]");
            default -> keep();
        }
    }

    private void trainingKey(String key) throws IOException {
        switch (key) {
            case "objective" -> objective = id(Objectives.CATALOGUE);
            case "weighting" -> weighting = id(Weightings.CATALOGUE);
            case "batch" -> batch = json.whole(2, 8192);
            case "learning_rate" -> learningRate = json.number(Double.MIN_NORMAL, Double.MAX_VALUE);
            case "steps" -> {
                steps = json.whole();
                if (steps < 0) {
                    throw json.bad("must be at least 0, but was " + steps);
                }
            }
            default -> {
                if (!technique.takes(key)) {
                    keep();
                }
            }
        }
    }

    private void samplerKey(String key) throws IOException {
        switch (key) {
            case "name" -> sampler = id(Samplers.CATALOGUE);
            case "particles" -> particles = json.whole(1, MOST_PARTICLES);
            case "settings" -> settings.putAll(readSettings(json));
            default -> keep();
        }
    }

    /** The settings of a choice, as they stand. */
    static Map<String, Object> readSettings(JsonCursor json) throws IOException {
        Map<String, Object> read = new LinkedHashMap<>();
        json.object(k -> {
            if (k.length() > JsonCursor.LONGEST_NAME) {
                throw json.bad("the name of a setting is too long");
            }
            read.put(k, json.plain());
        });
        return read;
    }

    /** An id that stands on a menu. */
    private String id(Catalogue<?> menu) throws IOException {
        String id = json.name();
        return json.sane(json.pointer(), () -> menu.get(id).id());
    }

    private void keep() throws IOException {
        unknown.put(json.pointer(), json.plain());
    }

    private NoiseLevels levels(NoiseLevels standard) throws BadFileException {
        List<Double> read = sigmas;
        return read == null ? standard : json.sane("/schedule/sigmas", () -> new NoiseLevels(read));
    }

    private NetworkPlan network(NetworkPlan standard) throws BadFileException {
        return json.sane(
                "/network",
                () -> new NetworkPlan(
                        hidden == null ? standard.hidden() : hidden,
                        activation == null ? standard.activation() : activation,
                        head == null ? standard.head() : head,
                        new LabelPlan(
                                told == null ? standard.labels().told() : told,
                                dropout == null ? standard.labels().dropout() : dropout)));
    }

    private TrainingPlan training(TrainingPlan standard) throws BadFileException {
        TechniquePlan finer = technique.plan(standard.technique());
        return json.sane(
                "/training",
                () -> new TrainingPlan(
                        objective == null ? standard.objective() : objective,
                        weighting == null ? standard.weighting() : weighting,
                        batch == null ? standard.batch() : batch,
                        learningRate == null ? standard.learningRate() : learningRate,
                        finer));
    }

    private SamplerPlan samplerPlan(SamplerPlan standard) throws BadFileException {
        String id = sampler == null ? standard.sampler() : sampler;
        Settings made = id.equals(standard.sampler())
                ? standard.settings()
                : Samplers.CATALOGUE.get(id).defaults();
        made = set(made, settings, "/sampler/settings", json, unknown);
        return new SamplerPlan(id, made, particles == null ? standard.particles() : particles);
    }

    /** What was read set on a choice; a setting it does not have is kept as unknown. */
    static Settings set(
            Settings made, Map<String, Object> read, String pointer, JsonCursor json, Map<String, Object> unknown)
            throws BadFileException {
        List<String> known = made.parameters().stream().map(Parameter::name).toList();
        Settings set = made;
        for (Map.Entry<String, Object> setting : read.entrySet()) {
            String place = pointer + "/" + ProjectWriter.segment(setting.getKey());
            if (known.contains(setting.getKey())) {
                Settings before = set;
                set = json.sane(place, () -> before.with(setting.getKey(), setting.getValue()));
            } else {
                unknown.put(place, setting.getValue());
            }
        }
        return set;
    }

    private Optional<Weights> readWeights(NetworkPlan network, NoiseLevels levels) throws BadFileException {
        String text = weights;
        if (text == null) {
            return Optional.empty();
        }
        double[] c = center;
        Double spread = deviation;
        if (c == null || spread == null) {
            throw json.badAt("/network", "weights need \"center\": [x, y] and \"deviation\" of the data here");
        }
        float[] theta = json.sane("/weights", () -> WeightsText.parse(text));
        int expected = WeightsText.count(
                network.hidden(),
                classes,
                Heads.CATALOGUE.get(network.head()).make().outputs());
        if (theta.length != expected) {
            throw json.badAt(
                    "/weights",
                    "must be the " + expected + " numbers of a network with hidden layers " + network.hidden()
                            + (classes == 0 ? "" : " and " + classes + " classes")
                            + ", but are " + theta.length);
        }
        HeadScale scale = json.sane("/network", () -> new HeadScale(c[0], c[1], spread, finest == null ? 0 : finest));
        double[] given = sigmaRange == null ? new double[] {levels.largest(), levels.smallest()} : sigmaRange;
        NoiseRange range = json.sane("/network/sigma_range", () -> new NoiseRange(given[0], given[1]));
        return Optional.of(new Weights(theta, scale, range, steps, classes));
    }
}
