package org.scorefield.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.scorefield.field.Box;

/** A pen that takes down what is drawn, in scene units, in the light palette. */
@NullMarked
final class Notes implements Pen {
    record Drawn(int argb, double[] xy) {
        double mid(int axis) {
            return 0.5 * (most(axis) + least(axis));
        }

        double most(int axis) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = axis; i < xy.length; i += 2) {
                most = Math.max(most, xy[i]);
            }
            return most;
        }

        double least(int axis) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = axis; i < xy.length; i += 2) {
                least = Math.min(least, xy[i]);
            }
            return least;
        }
    }

    final List<Drawn> lines = new ArrayList<>();
    final List<Drawn> shapes = new ArrayList<>();
    final List<Picture> pictures = new ArrayList<>();
    final List<String> words = new ArrayList<>();
    final List<double[]> dots = new ArrayList<>();

    static Notes of(Layer layer, Viewport view) {
        Notes notes = new Notes();
        layer.paint(notes, view, Palette.LIGHT);
        return notes;
    }

    static List<Drawn> in(List<Drawn> drawn, int argb) {
        return drawn.stream().filter(d -> d.argb == argb).toList();
    }

    @Override
    public void stroke(double[] xy, int from, int to, Line line) {
        lines.add(new Drawn(line.argb(), Arrays.copyOfRange(xy, 2 * from, 2 * to)));
    }

    @Override
    public void fill(double[] xy, int argb) {
        shapes.add(new Drawn(argb, xy.clone()));
    }

    @Override
    public void dot(double x, double y, Dot dot) {
        dots.add(new double[] {x, y});
    }

    @Override
    public void image(Picture picture, Box where) {
        pictures.add(picture);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        words.add(text);
    }

    @Override
    public void clip(Box box, Runnable painting) {
        painting.run();
    }

    @Override
    public double resolution() {
        return 1;
    }
}
