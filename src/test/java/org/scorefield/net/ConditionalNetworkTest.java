package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.field.ScoreModel;

/** A network that is told a class: its derivatives, and the network each class makes of it. */
@NullMarked
class ConditionalNetworkTest {
    private static final int ROWS = 7;

    static Stream<Arguments> everyHead() {
        return Heads.CATALOGUE.choices().stream()
                .flatMap(h -> Stream.of(1, 3).map(classes -> Arguments.of(h.id(), classes)));
    }

    private static Network network(String head, int classes) {
        return new Network(new Architecture(
                List.of(9, 6),
                Activations.CATALOGUE.get("silu").make(),
                Heads.CATALOGUE.get(head).make(),
                new HeadScale(0.3, -0.2, 1.4, 0.5),
                new NoiseRange(2, 0.25),
                classes));
    }

    private static ScoreModel.Pass pass(Network network, RandomStream random) {
        ScoreModel.Pass pass = network.newPass(ROWS, 0);
        int classes = network.architecture().classes();
        for (int i = 0; i < ROWS; i++) {
            pass.sigma()[i] = (float) (0.3 + 1.5 * random.nextDouble());
            pass.x()[2 * i] = (float) random.nextGaussian();
            pass.x()[2 * i + 1] = (float) random.nextGaussian();
            pass.scoreGradient()[2 * i] = (float) random.nextGaussian();
            pass.scoreGradient()[2 * i + 1] = (float) random.nextGaussian();
            pass.labels()[i] = i % (classes + 1) - 1; // each class and none in turn
        }
        return pass;
    }

    @ParameterizedTest(name = "{0} head, {1} classes")
    @MethodSource("everyHead")
    void backwardIsTheGradientWithTheWeightsOfTheClassesToo(String head, int classes) {
        RandomStream random = RandomStream.of(6, head + classes);
        Network network = network(head, classes);
        float[] theta = network.initialParameters(random);
        ScoreModel.Pass pass = pass(network, random);
        FiniteDifferences.assertBackwardAgrees(pass, 0, theta);
    }

    @ParameterizedTest(name = "{0} head, {1} classes")
    @MethodSource("everyHead")
    void frozenForAClassItIsThePassThatIsToldThatClass(String head, int classes) {
        RandomStream random = RandomStream.of(8, head + classes);
        Network network = network(head, classes);
        float[] theta = network.initialParameters(random);
        ScoreModel.Pass pass = pass(network, random);
        Arrays.fill(pass.sigma(), 0.7f);
        double[] xy = new double[2 * ROWS];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = pass.x()[i];
        }
        for (int label = -1; label < classes; label++) {
            Arrays.fill(pass.labels(), label);
            pass.forward(theta);
            ScoreField field = network.freeze(theta, label);
            Points s = field.score(Points.of(xy), 0.7f);
            for (int i = 0; i < ROWS; i++) {
                // The class is added to the bias before the sum or in it: some roundings of a float.
                assertEquals(pass.score()[2 * i], s.x(i), 1e-5, "class " + label);
                assertEquals(pass.score()[2 * i + 1], s.y(i), 1e-5, "class " + label);
            }
            if (label < 0) {
                assertEquals(s, network.freeze(theta).score(Points.of(xy), 0.7f));
            }
        }
    }

    @Test
    void aNetworkWithoutClassesHasNoneToBeToldOf() {
        Network network = network("residual", 0);
        assertEquals(0, network.newPass(3, 0).labels().length);
        var thrown = assertThrows(
                IllegalArgumentException.class, () -> network.freeze(new float[network.parameterCount()], 0));
        assertTrue(String.valueOf(thrown.getMessage()).contains("number of a class"), thrown.getMessage());
    }
}
