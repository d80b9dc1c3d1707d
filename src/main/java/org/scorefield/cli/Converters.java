package org.scorefield.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scorefield.choice.Catalogue;
import org.scorefield.exact.Advice;
import org.scorefield.field.Box;
import org.scorefield.field.Observation;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Layers;
import org.scorefield.figure.Palette;
import org.scorefield.io.TechniqueKey;
import org.scorefield.net.Activations;
import org.scorefield.net.Heads;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.sample.Conditionings;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Scene;
import org.scorefield.study.Reading;
import org.scorefield.study.Way;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What options mean. Text of the wrong form is a wrong command line; a value of the right form that cannot be is an
 * {@link IllegalArgumentException}, and the work fails.
 */
final class Converters {
    private Converters() {}

    /** {@code MAX:MIN:COUNT} or a comma list from large to small. */
    static final class Levels implements ITypeConverter<NoiseLevels> {
        @Override
        public NoiseLevels convert(String text) {
            String[] parts = text.split("[:,]", -1);
            boolean geometric = text.indexOf(':') >= 0;
            try {
                for (int i = 0; i < parts.length; i++) {
                    if (geometric && i == 2) {
                        Integer.parseInt(parts[i].strip());
                    } else {
                        Double.parseDouble(parts[i].strip());
                    }
                }
            } catch (NumberFormatException e) {
                throw wrong(text);
            }
            if (geometric && (parts.length != 3 || text.indexOf(',') >= 0)) {
                throw wrong(text);
            }
            return NoiseLevels.parse(text);
        }

        private static TypeConversionException wrong(String text) {
            return new TypeConversionException("write MAX:MIN:COUNT, such as 0.75:0.01:10, or a falling list, such as"
                    + " 0.75,0.5,0.01, but not \"" + text + "\"");
        }
    }

    /** As {@link Levels}, but a list may stand in any order: panels go from large to small. */
    static final class PanelLevels implements ITypeConverter<NoiseLevels> {
        @Override
        public NoiseLevels convert(String text) {
            try {
                return new NoiseLevels(Stream.of(text.split(",", -1))
                        .map(part -> Double.parseDouble(part.strip()))
                        .sorted(Comparator.reverseOrder())
                        .distinct()
                        .toList());
            } catch (NumberFormatException e) {
                return new Levels().convert(text);
            }
        }
    }

    /** A file to write whose ending is that of a figure format. */
    static final class FigureFile implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(
                    text, Formats.CATALOGUE.ids().stream().map(id -> "." + id).toList());
        }
    }

    /** A table or a figure to write. */
    static final class ComparisonFile implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(
                    text,
                    Stream.concat(Stream.of("csv"), Formats.CATALOGUE.ids().stream())
                            .map(id -> "." + id)
                            .toList());
        }
    }

    /** A comma list of layers. */
    static final class LayerList implements ITypeConverter<LayerList.Kinds>, Iterable<String> {
        /** Layers in painting order. */
        record Kinds(List<Layers.Kind> list) {}

        @Override
        public Kinds convert(String text) {
            return new Kinds(orWrong(() -> Layers.parse(text)));
        }

        @Override
        public Iterator<String> iterator() {
            return Layers.CATALOGUE.ids().iterator();
        }
    }

    /** A theme. */
    static final class Theme implements ITypeConverter<Palette>, Iterable<String> {
        @Override
        public Palette convert(String text) {
            return orWrong(() -> Palette.of(text));
        }

        @Override
        public Iterator<String> iterator() {
            return Stream.of(Palette.values()).map(Palette::id).iterator();
        }
    }

    /** A way to read a model. */
    static final class ReadingName implements ITypeConverter<Reading>, Iterable<String> {
        @Override
        public Reading convert(String text) {
            return orWrong(() -> Reading.of(text));
        }

        @Override
        public Iterator<String> iterator() {
            return Stream.of(Reading.values()).map(Reading::id).iterator();
        }
    }

    /** What the length of an arrow says. */
    static final class Arrows implements ITypeConverter<ArrowLength>, Iterable<String> {
        @Override
        public ArrowLength convert(String text) {
            return orWrong(() -> ArrowLength.of(text));
        }

        @Override
        public Iterator<String> iterator() {
            return Stream.of(ArrowLength.values()).map(ArrowLength::id).iterator();
        }
    }

    /** Noise levels, or {@code auto} for those that the scene advises. */
    static final class LevelsOrAuto implements ITypeConverter<LevelsOrAuto.Asked> {
        /** What was asked: levels, or none for the advised ones. */
        record Asked(Optional<NoiseLevels> levels) {
            NoiseLevels of(Scene scene) {
                return levels.orElseGet(() -> Advice.of(scene).levels());
            }
        }

        @Override
        public Asked convert(String text) {
            return new Asked(text.strip().equals("auto") ? Optional.empty() : Optional.of(new Levels().convert(text)));
        }
    }

    /** Which way a sampling run goes. */
    static final class WayId implements ITypeConverter<Way>, Iterable<String> {
        @Override
        public Way convert(String text) {
            return Stream.of(Way.values())
                    .filter(p -> p.id().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "no process is called \"" + text + "\"; choose one of reverse, forward, round-trip"));
        }

        @Override
        public Iterator<String> iterator() {
            return Stream.of(Way.values()).map(Way::id).iterator();
        }
    }

    /** A file to write: a figure, or a table as {@code .csv}. */
    static final class FigureOrTable implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(
                    text,
                    Stream.concat(Formats.CATALOGUE.ids().stream().map(id -> "." + id), Stream.of(".csv"))
                            .toList());
        }
    }

    /** How a table is printed. */
    static final class TableFormat implements ITypeConverter<ResultTable.Format>, Iterable<String> {
        @Override
        public ResultTable.Format convert(String text) {
            for (ResultTable.Format format : ResultTable.Format.values()) {
                if (format.toString().equals(text)) {
                    return format;
                }
            }
            throw new TypeConversionException(
                    "no table format is called \"" + text + "\"; choose one of text, csv, json");
        }

        @Override
        public Iterator<String> iterator() {
            return Stream.of(ResultTable.Format.values())
                    .map(ResultTable.Format::toString)
                    .iterator();
        }
    }

    /** A word that stands on no menu is a wrong command line. */
    private static <T> T orWrong(Supplier<T> word) {
        try {
            return word.get();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /** {@code xmin,xmax,ymin,ymax}. */
    static final class Edges implements ITypeConverter<Box> {
        @Override
        public Box convert(String text) {
            String[] parts = text.split(",", -1);
            double[] edges = new double[parts.length];
            try {
                for (int i = 0; i < parts.length; i++) {
                    edges[i] = Double.parseDouble(parts[i].strip());
                }
            } catch (NumberFormatException e) {
                edges = new double[0];
            }
            if (edges.length != 4) {
                throw new TypeConversionException(
                        "write xmin,xmax,ymin,ymax, such as -3,3,-3,3, but not \"" + text + "\"");
            }
            return new Box(edges[0], edges[1], edges[2], edges[3]);
        }
    }

    /** {@code a,b,y,noise}. */
    static final class Observed implements ITypeConverter<Observation> {
        @Override
        public Observation convert(String text) {
            String[] parts = text.split(",", -1);
            double[] n = new double[parts.length];
            try {
                for (int i = 0; i < parts.length; i++) {
                    n[i] = Double.parseDouble(parts[i].strip());
                }
            } catch (NumberFormatException e) {
                n = new double[0];
            }
            if (n.length != 4) {
                throw new TypeConversionException(
                        "write a,b,y,noise of a measurement a·x + b·y with that result and noise, such as 1,0,0.5,0.1, but not \""
                                + text + "\"");
            }
            return new Observation(n[0], n[1], n[2], n[3]);
        }
    }

    /** A file to write whose ending is {@code .csv}. */
    static final class CsvFile implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(text, List.of(".csv"));
        }
    }

    /** A file to write whose ending is {@code .scorefield}. */
    static final class ProjectFile implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(text, List.of(".scorefield"));
        }
    }

    /** A file to write, {@code .scorefield} or {@code .csv}. */
    static final class SceneFile implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(text, List.of(".scorefield", ".csv"));
        }
    }

    static Path withEnding(String text, List<String> endings) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (endings.stream().noneMatch(lower::endsWith)) {
            throw new TypeConversionException(
                    "the ending of the file must be " + String.join(" or ", endings) + ", but it is \"" + text + "\"");
        }
        return Path.of(text);
    }

    /** An id on a menu. */
    abstract static class Id implements ITypeConverter<String>, Iterable<String> {
        private final Catalogue<?> menu;

        Id(Catalogue<?> menu) {
            this.menu = menu;
        }

        @Override
        public String convert(String text) {
            return orWrong(() -> menu.get(text).id());
        }

        @Override
        public Iterator<String> iterator() {
            return menu.ids().iterator();
        }
    }

    /** A sampler. */
    static final class SamplerId extends Id {
        SamplerId() {
            super(Samplers.CATALOGUE);
        }
    }

    /** A way to condition on a measurement. */
    static final class ConditioningId extends Id {
        ConditioningId() {
            super(Conditionings.CATALOGUE);
        }
    }

    /** A training objective. */
    static final class ObjectiveId extends Id {
        ObjectiveId() {
            super(Objectives.CATALOGUE);
        }
    }

    /** A weighting λ(σ). */
    static final class WeightingId extends Id {
        WeightingId() {
            super(Weightings.CATALOGUE);
        }
    }

    /** An activation. */
    static final class ActivationId extends Id {
        ActivationId() {
            super(Activations.CATALOGUE);
        }
    }

    /** A head. */
    static final class HeadId extends Id {
        HeadId() {
            super(Heads.CATALOGUE);
        }
    }

    /** What denoising compares with. */
    static final class TargetsId extends Id {
        TargetsId() {
            super(TechniqueKey.TARGETS.menu());
        }
    }

    /** A sampling of noise levels. */
    static final class SigmaSamplingId extends Id {
        SigmaSamplingId() {
            super(TechniqueKey.SIGMA_SAMPLING.menu());
        }
    }

    /** How rows go together. */
    static final class NoisePairsId extends Id {
        NoisePairsId() {
            super(TechniqueKey.NOISE_PAIRS.menu());
        }
    }

    /** A schedule of the learning rate. */
    static final class RateScheduleId extends Id {
        RateScheduleId() {
            super(TechniqueKey.RATE_SCHEDULE.menu());
        }
    }

    /** An averaging of weights. */
    static final class AveragingId extends Id {
        AveragingId() {
            super(TechniqueKey.AVERAGING.menu());
        }
    }

    /** Directions of the sliced objectives. */
    static final class DirectionsId extends Id {
        DirectionsId() {
            super(TechniqueKey.DIRECTIONS.menu());
        }
    }
}
