package org.scorefield.cli;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Layers;
import org.scorefield.figure.Palette;
import org.scorefield.study.Reading;
import org.scorefield.study.Way;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words that options choose from. */
final class Words {
    private Words() {}

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
    static <T> T orWrong(Supplier<T> word) {
        try {
            return word.get();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
