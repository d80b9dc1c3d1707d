package org.scorefield.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.NumberText;
import org.scorefield.field.Require;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.bench.Shape;
import org.scorefield.study.bench.Target;

/** Which networks and targets {@code scorefield bench} is asked for. */
final class BenchCases {
    /** Those the peers are held against. */
    private static final List<String> USUAL = List.of("64,2,256", "64,3,256", "128,2,512", "256,2,512");

    private BenchCases() {}

    /**
     * The networks of cases written {@code WIDTH,LAYERS,BATCH}, or the one of {@code hidden}, or the usual ones.
     *
     * @throws IllegalArgumentException saying which one nobody could train, before anything is measured
     */
    static List<Shape> shapes(List<String> cases, @Nullable List<Integer> hidden, String activation, int batch) {
        if (!cases.isEmpty() && hidden != null) {
            throw new IllegalArgumentException(
                    "--hidden and the cases " + cases + " say the same thing; give one of them");
        }
        if (hidden != null) {
            return List.of(checked(new Shape(hidden, activation, batch)));
        }
        return (cases.isEmpty() ? USUAL : cases)
                .stream().map(text -> shape(text, activation)).toList();
    }

    private static Shape shape(String text, String activation) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 3) {
                int width = NumberText.whole(parts[0]);
                int layers = NumberText.whole(parts[1]);
                int batch = NumberText.whole(parts[2]);
                Require.within("layers of case " + text, 1, NetworkPlan.MOST_LAYERS, layers);
                return checked(new Shape(Collections.nCopies(layers, width), activation, batch));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(howToWrite(text), e);
        }
        throw new IllegalArgumentException(howToWrite(text));
    }

    private static String howToWrite(String text) {
        return "a case is written WIDTH,LAYERS,BATCH, such as 64,2,256, but was \"" + text + "\"";
    }

    private static Shape checked(Shape shape) {
        shape.check();
        return shape;
    }

    /** The targets of these names: those of the peers, or any scene. */
    static List<Target> targets(List<String> names) throws IOException {
        List<Target> all = new ArrayList<>();
        for (String name : names) {
            Optional<Target> named = Target.named(name);
            if (named.isPresent()) {
                all.add(named.get());
            } else {
                Recipe recipe = SceneArgument.resolve(name).recipe();
                all.add(new Target(name, recipe.scene(), recipe.levels()));
            }
        }
        return all;
    }
}
