package org.scorefield.cli;

import java.util.List;
import org.scorefield.field.Points;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Places of the plane as options mean them. */
final class Vertices {
    private Vertices() {}

    /** {@code x,y}. */
    static final class Place implements ITypeConverter<Points> {
        @Override
        public Points convert(String text) {
            return read(List.of(text.strip()), "write x,y, such as 0.5,-1, but not \"" + text + "\"");
        }
    }

    /** {@code x,y x,y …}. */
    static final class Polyline implements ITypeConverter<Points> {
        @Override
        public Points convert(String text) {
            List<String> places = List.of(text.strip().split("[\\s;]+"));
            return read(places, "write x,y x,y …, such as \"-1,0 1,0\", but not \"" + text + "\"");
        }
    }

    private static Points read(List<String> places, String wrong) {
        double[] xy = new double[2 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            String[] parts = places.get(i).split(",", -1);
            if (parts.length != 2) {
                throw new TypeConversionException(wrong);
            }
            try {
                xy[2 * i] = Double.parseDouble(parts[0].strip());
                xy[2 * i + 1] = Double.parseDouble(parts[1].strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException(wrong);
            }
        }
        return Points.wrap(xy);
    }
}
