package org.scorefield.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.field.ScoreModel;

/**
 * A multilayer perceptron behind a head: {@code s_θ(x, σ)}.
 *
 * <p>The perceptron reads three numbers a row, the scaled place and the position of log σ in its range, and gives
 * two, or one energy. <b>Layout of θ</b>, which is what a weights file stores: layer by layer from the input; in each layer first W
 * row by row (fan-in rows of fan-out numbers; row k is what input k feeds), then the fan-out biases.
 *
 * <p>A conditional network reads one more number for each class: 1 for the class of the row, 0 for the others, and 0 for
 * all where the class is not told. For one class these are a constant, so {@link #freeze(float[], int)} adds that row of
 * W to the biases, and what is left is a network that reads three numbers and costs no more than one.
 */
public final class Network implements ScoreModel {
    static final int INPUTS = 3;
    static final int OUTPUTS = 2;

    private final Architecture architecture;
    private final Supplier<Kernels> kernels;
    private final int[] widths;
    private final int parameterCount;
    /** The same layers read as an energy, if the head is one. */
    private final @Nullable Network potential;

    public Network(Architecture architecture) {
        this(architecture, WarmKernels::now);
    }

    /** With kernels of one's own; they are asked for whenever θ is loaded. */
    Network(Architecture architecture, Supplier<Kernels> kernels) {
        this.architecture = architecture;
        this.kernels = kernels;
        List<Integer> hidden = architecture.hidden();
        this.widths = new int[hidden.size() + 2];
        widths[0] = INPUTS + architecture.classes();
        for (int l = 0; l < hidden.size(); l++) {
            widths[l + 1] = hidden.get(l);
        }
        widths[widths.length - 1] = architecture.head().outputs();
        int count = 0;
        for (int l = 0; l + 1 < widths.length; l++) {
            count += (widths[l] + 1) * widths[l + 1];
        }
        this.parameterCount = count;
        this.potential = architecture.head().energy()
                ? new Network(architecture.withHead(new EnergyHead.Potential(architecture.head())), kernels)
                : null;
    }

    public Architecture architecture() {
        return architecture;
    }

    /** The size g(σ) of what the network has to learn at a level; a weighting may ask for it. */
    public double outputScale(double sigma) {
        return Math.abs(architecture.head().output(sigma, architecture.scale()));
    }

    @Override
    public int parameterCount() {
        return parameterCount;
    }

    /**
     * Weights and biases uniform in ±1/√fan-in.
     *
     * @param random parameter i reads number i of it
     * @see "LeCun et al. 1998, Efficient BackProp; the range is that of torch.nn.Linear"
     */
    public float[] initialParameters(RandomStream random) {
        float[] theta = new float[parameterCount];
        int at = 0;
        for (int l = 0; l + 1 < widths.length; l++) {
            double bound = 1 / Math.sqrt(widths[l]);
            int end = at + (widths[l] + 1) * widths[l + 1];
            for (; at < end; at++) {
                theta[at] = (float) (bound * (2 * random.nextDouble() - 1));
            }
        }
        return theta;
    }

    @Override
    public Pass newPass(int rows, int tangents) {
        return newPass(new PackedTheta(this), false, rows, tangents);
    }

    /**
     * Makes the scratch space for one part of a batch whose θ is packed by the caller, once for all parts.
     *
     * @param shared loaded by the caller before each forward pass, with the θ which that pass is then given
     */
    public Pass newPass(PackedTheta shared, int rows, int tangents) {
        return newPass(shared, true, rows, tangents);
    }

    private Pass newPass(PackedTheta packed, boolean shared, int rows, int tangents) {
        Require.atLeast(1, "rows of a pass", rows);
        Require.atLeast(0, "tangents of a pass", tangents);
        Require.atMost(2, "tangents of a pass", tangents);
        Network inner = potential;
        if (inner == null) {
            return new NetworkPass(this, packed, shared, rows, tangents);
        }
        if (tangents > 0) {
            return new EnergyCurvaturePass(this, packed, shared, rows, tangents);
        }
        return new EnergyPass(architecture, new NetworkPass(inner, packed, shared, rows, EnergyPass.AXES));
    }

    /**
     * {@inheritDoc} Of a conditional network it is the unconditional score.
     *
     * @throws IllegalArgumentException if θ has another length than {@link #parameterCount()}
     */
    @Override
    public ScoreField freeze(float[] theta) {
        if (theta.length != parameterCount) {
            throw otherNetwork(theta);
        }
        if (architecture.classes() > 0) {
            return freeze(theta, Pass.NO_LABEL);
        }
        return potential == null ? new FrozenNetwork(this, theta) : new FrozenEnergy(this, theta);
    }

    /**
     * The score of one class.
     *
     * @param label number of the class, from 0; {@link Pass#NO_LABEL} where it is not told
     * @throws IllegalArgumentException if there is no such class, or θ has another length than {@link #parameterCount()}
     */
    public ScoreField freeze(float[] theta, int label) {
        int classes = architecture.classes();
        Require.atLeast(Pass.NO_LABEL, "number of a class", label);
        Require.atMost(classes - 1, "number of a class", label);
        if (theta.length != parameterCount) {
            throw otherNetwork(theta);
        }
        return new Network(architecture.withoutClasses(), kernels).freeze(folded(theta, label));
    }

    /** θ without the inputs of the classes, and with what one of them adds in the biases. */
    private float[] folded(float[] theta, int label) {
        int width = widths[1];
        int told = INPUTS * width;
        int rest = widths[0] * width;
        float[] plain = new float[theta.length - (rest - told)];
        System.arraycopy(theta, 0, plain, 0, told);
        System.arraycopy(theta, rest, plain, told, theta.length - rest);
        for (int j = 0; label >= 0 && j < width; j++) {
            plain[told + j] += theta[(INPUTS + label) * width + j];
        }
        return plain;
    }

    private IllegalArgumentException otherNetwork(float[] theta) {
        return new IllegalArgumentException("this network has " + parameterCount + " parameters, but got "
                + theta.length + "; are these weights of another network?");
    }

    /** The kernels of the moment: other ones once they are warm, with the same bits. */
    Kernels kernels() {
        return kernels.get();
    }

    List<Kernels.Layer> newLayers(Kernels of) {
        List<Kernels.Layer> layers = new ArrayList<>();
        for (int l = 0; l + 1 < widths.length; l++) {
            layers.add(l == 0 ? of.firstLayer(widths[0], widths[1]) : of.layer(widths[l], widths[l + 1]));
        }
        return List.copyOf(layers);
    }

    int widest() {
        int widest = 0;
        for (int width : widths) {
            widest = Math.max(widest, width);
        }
        return widest;
    }
}
