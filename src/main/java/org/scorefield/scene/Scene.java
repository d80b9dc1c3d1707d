package org.scorefield.scene;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * A drawing: a mixture whose weights sum to one, and the box it is looked at in.
 *
 * @param name what a person calls it
 * @param components at least one; weights are normalised here
 * @param box the part of the plane shown at first
 */
public record Scene(String name, List<Component> components, Box box) {
    public static final int MOST_COMPONENTS = 4096;

    public Scene {
        Require.atLeast(1, "number of components of scene \"" + name + "\"", components.size());
        Require.atMost(MOST_COMPONENTS, "number of components of scene \"" + name + "\"", components.size());
        double total = 0;
        for (Component c : components) {
            total += c.weight();
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException(
                    "the weights of scene \"" + name + "\" sum to 0; give at least one component a weight above 0");
        }
        if (StrictMath.abs(total - 1) > 1e-12) { // intentional: a normalised scene is left bit for bit as it is
            List<Component> normalised = new ArrayList<>();
            for (Component c : components) {
                normalised.add(c.withWeight(c.weight() / total));
            }
            components = normalised;
        }
        components = List.copyOf(components);
    }

    public Scene withComponents(List<Component> newComponents) {
        return new Scene(name, newComponents, box);
    }

    public Scene withBox(Box newBox) {
        return new Scene(name, components, newBox);
    }

    /** The mean of its density, one place; scene units. */
    public Points center() {
        double x = 0;
        double y = 0;
        for (Component c : components) {
            Points own = c.center();
            x += c.weight() * own.x(0);
            y += c.weight() * own.y(0);
        }
        return Points.of(x, y);
    }

    /** The classes of the drawing: its distinct labels, by first appearance. */
    public List<String> classes() {
        return components.stream().map(Component::label).distinct().toList();
    }

    /**
     * The number of the class called {@code label} in {@link #classes()}.
     *
     * @throws IllegalArgumentException naming the classes there are
     */
    public int classOf(String label) {
        int found = classes().indexOf(label);
        if (found < 0) {
            throw new IllegalArgumentException("scene \"" + name + "\" has no class \"" + label + "\"; choose one of "
                    + String.join(", ", classes()));
        }
        return found;
    }

    /**
     * The part of the drawing that has one label, its weights normalised again.
     *
     * @throws IllegalArgumentException if there is no such class, or it has no weight
     */
    public Scene ofClass(String label) {
        classOf(label);
        return withComponents(
                components.stream().filter(c -> c.label().equals(label)).toList());
    }

    /** How many drawn points all clouds hold together. */
    public long drawnPoints() {
        long sum = 0;
        for (Component c : components) {
            sum += c instanceof PointCloud cloud ? cloud.points().size() : 0;
        }
        return sum;
    }

    /** True if every component has a density, so that σ = 0 is allowed. */
    public boolean hasDensity() {
        return components.stream().allMatch(c -> c instanceof Gaussian || c.weight() == 0);
    }
}
