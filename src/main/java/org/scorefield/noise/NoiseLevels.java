package org.scorefield.noise;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.choice.NumberText;
import org.scorefield.field.Require;

/** The noise levels a sampler visits and a network learns, σ₁ &gt; … &gt; σ_L &gt; 0, in scene units. */
public record NoiseLevels(List<Double> sigmas) {
    public static final int MOST_LEVELS = 256;

    public NoiseLevels {
        sigmas = List.copyOf(sigmas);
        Require.atLeast(1, "number of noise levels", sigmas.size());
        Require.atMost(MOST_LEVELS, "number of noise levels", sigmas.size());
        for (int i = 0; i < sigmas.size(); i++) {
            Require.positive("noise level " + (i + 1), sigmas.get(i));
            if (i > 0 && !(sigmas.get(i) < sigmas.get(i - 1))) {
                throw new IllegalArgumentException("noise levels must fall, but level " + (i + 1) + " is "
                        + sigmas.get(i) + " after " + sigmas.get(i - 1) + "; list them from large to small");
            }
        }
    }

    /**
     * Levels with a constant ratio.
     *
     * @see "Song and Ermon 2019, arXiv:1907.05600, section 4.3"
     */
    public static NoiseLevels geometric(double largest, double smallest, int count) {
        Require.positive("largest noise level", largest);
        Require.positive("smallest noise level", smallest);
        Require.atLeast(1, "number of noise levels", count);
        Require.atMost(MOST_LEVELS, "number of noise levels", count);
        List<Double> sigmas = new ArrayList<>();
        double logRatio = StrictMath.log(smallest / largest);
        for (int i = 0; i < count; i++) {
            // The ends are exact, so that what was asked for is what is shown.
            sigmas.add(
                    i == 0
                            ? largest
                            : i == count - 1 ? smallest : largest * StrictMath.exp(logRatio * i / (count - 1)));
        }
        return new NoiseLevels(sigmas);
    }

    /**
     * Reads {@code MAX:MIN:COUNT} (geometric) or a comma list from large to small.
     *
     * @throws IllegalArgumentException saying what would be right
     */
    public static NoiseLevels parse(String text) {
        try {
            if (text.contains(":")) {
                String[] parts = text.split(":", -1);
                if (parts.length == 3) {
                    return geometric(NumberText.real(parts[0]), NumberText.real(parts[1]), NumberText.whole(parts[2]));
                }
            } else {
                List<Double> sigmas = new ArrayList<>();
                for (String part : text.split(",", -1)) {
                    sigmas.add(NumberText.real(part));
                }
                return new NoiseLevels(sigmas);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(howToWrite(text), e);
        }
        throw new IllegalArgumentException(howToWrite(text));
    }

    private static String howToWrite(String text) {
        return "noise levels are written MAX:MIN:COUNT, such as 0.75:0.01:10, or as a falling list, such as"
                + " 0.75,0.5,0.01, but were \"" + text + "\"";
    }

    public int count() {
        return sigmas.size();
    }

    /** Level {@code i}, counted from 0 at the largest. */
    public double sigma(int i) {
        return sigmas.get(i);
    }

    public double largest() {
        return sigmas.getFirst();
    }

    public double smallest() {
        return sigmas.getLast();
    }

    /** The index of the level whose logarithm is nearest to that of {@code sigma}. */
    public int nearest(double sigma) {
        int best = 0;
        for (int i = 1; i < count(); i++) {
            if (StrictMath.abs(StrictMath.log(sigma(i) / sigma))
                    < StrictMath.abs(StrictMath.log(sigma(best) / sigma))) {
                best = i;
            }
        }
        return best;
    }
}
