package org.scorefield.figure;

import org.scorefield.field.Box;

/**
 * What the words of a figure are in the language it speaks. Layers write English, as the command line does; whoever
 * wants another language hands them a pen that says it.
 */
@FunctionalInterface
public interface Words {
    /** English, as the layers have it. */
    Words ENGLISH = english -> english;

    /** The same in the language spoken; what is not known stays. */
    String say(String english);

    /** A layer in this language. */
    default Layer of(Layer layer) {
        return this == ENGLISH ? layer : new Spoken(layer, this);
    }

    /** A layer in another language than English; its numbers are told as ever. */
    record Spoken(Layer layer, Words words) implements Layer {
        @Override
        public void paint(Pen pen, Viewport viewport, Palette palette) {
            layer.paint(new SpeakingPen(pen, words), viewport, palette);
        }

        @Override
        public void tell(Ledger ledger) {
            layer.tell(ledger);
        }
    }

    /** Draws as another pen does, and says words in a language. */
    record SpeakingPen(Pen pen, Words words) implements Pen {
        @Override
        public void stroke(double[] xy, int from, int to, Line line) {
            pen.stroke(xy, from, to, line);
        }

        @Override
        public void fill(double[] xy, int argb) {
            pen.fill(xy, argb);
        }

        @Override
        public void dot(double x, double y, Dot dot) {
            pen.dot(x, y, dot);
        }

        @Override
        public void image(Picture picture, Box where) {
            pen.image(picture, where);
        }

        @Override
        public void text(String text, double x, double y, Lettering lettering) {
            pen.text(text, x, y, lettering);
        }

        @Override
        public void clip(Box box, Runnable painting) {
            pen.clip(box, painting);
        }

        @Override
        public double resolution() {
            return pen.resolution();
        }

        @Override
        public String say(String english) {
            return words.say(english);
        }
    }
}
