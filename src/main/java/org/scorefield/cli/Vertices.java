package org.scorefield.cli;

import java.util.List;
import org.scorefield.choice.NumberText;
import org.scorefield.field.Box;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Places, boxes and lines of the plane as options mean them, written as numbers with commas between. */
final class Vertices {
    /** As in a table of points. */
    private static final double FARTHEST = 1e6;

    private Vertices() {}

    /** {@code x,y}. */
    static final class Place implements ITypeConverter<Points> {
        @Override
        public Points convert(String text) {
            return Points.wrap(near(numbers(2, text, "write x,y, such as 0.5,-1", text)));
        }
    }

    /** {@code x,y x,y …}. */
    static final class Polyline implements ITypeConverter<Points> {
        @Override
        public Points convert(String text) {
            List<String> places = List.of(text.strip().split("[\\s;]+"));
            double[] xy = new double[2 * places.size()];
            for (int i = 0; i < places.size(); i++) {
                double[] place = near(numbers(2, places.get(i), "write x,y x,y …, such as \"-1,0 1,0\"", text));
                System.arraycopy(place, 0, xy, 2 * i, 2);
            }
            return Points.wrap(xy);
        }
    }

    /** {@code xmin,xmax,ymin,ymax}. */
    static final class Edges implements ITypeConverter<Box> {
        @Override
        public Box convert(String text) {
            double[] edges = near(numbers(4, text, "write xmin,xmax,ymin,ymax, such as -3,3,-3,3", text));
            return new Box(edges[0], edges[1], edges[2], edges[3]);
        }
    }

    /** {@code a,b,y,noise}. */
    static final class Observed implements ITypeConverter<Observation> {
        @Override
        public Observation convert(String text) {
            double[] n = numbers(
                    4,
                    text,
                    "write a,b,y,noise of a measurement a·x + b·y with that result and noise, such as 1,0,0.5,0.1",
                    text);
            return new Observation(n[0], n[1], n[2], n[3]);
        }
    }

    /** Refuses places where nothing is and rounding is all. */
    private static double[] near(double[] coordinates) {
        for (double c : coordinates) {
            Require.within("a coordinate", -FARTHEST, FARTHEST, c);
        }
        return coordinates;
    }

    /** So many numbers with commas between, or what should have been written instead of {@code whole}. */
    private static double[] numbers(int count, String text, String rule, String whole) {
        String[] parts = text.split(",", -1);
        double[] numbers = new double[parts.length];
        boolean good = parts.length == count;
        try {
            for (int i = 0; i < parts.length; i++) {
                numbers[i] = NumberText.real(parts[i]);
            }
        } catch (NumberFormatException e) {
            good = false;
        }
        if (!good) {
            throw new TypeConversionException(rule + ", but not \"" + whole + "\"");
        }
        return numbers;
    }
}
