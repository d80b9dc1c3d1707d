package org.scorefield.app.model;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.scorefield.field.Box;

/** How the recipe is looked at: layers, camera, noise level, theme. None of it changes what is computed. */
public final class LookModel {
    /** What can be shown on the canvas, in the order of the chips. */
    public enum Layer {
        DENSITY(true),
        LEARNED(true),
        EXACT(false),
        ERROR(false),
        PARTICLES(true),
        TRAILS(true),
        DATA(false);

        private final boolean shownAtFirst;

        Layer(boolean shownAtFirst) {
            this.shownAtFirst = shownAtFirst;
        }
    }

    /** Zooming stops here, scene units across. */
    private static final double NARROWEST = 1e-3;

    private static final double WIDEST = 1e5;

    private final Map<Layer, BooleanProperty> layers = new EnumMap<>(Layer.class);
    private final ObjectProperty<Box> camera;
    private final IntegerProperty level = new SimpleIntegerProperty(0);
    private final BooleanProperty linked = new SimpleBooleanProperty(true);
    private final BooleanProperty dark = new SimpleBooleanProperty(false);

    public LookModel(Box camera) {
        this.camera = new SimpleObjectProperty<>(camera);
        for (Layer layer : Layer.values()) {
            layers.put(layer, new SimpleBooleanProperty(layer.shownAtFirst));
        }
    }

    public BooleanProperty shownProperty(Layer layer) {
        return layers.getOrDefault(layer, new SimpleBooleanProperty());
    }

    public boolean shows(Layer layer) {
        return shownProperty(layer).get();
    }

    /** The part of the plane asked for; the canvas shows at least this much of it. */
    public ObjectProperty<Box> cameraProperty() {
        return camera;
    }

    /** Which noise level is looked at, from 0 at the largest. */
    public IntegerProperty levelProperty() {
        return level;
    }

    /** True while the level looked at is the sampler's. */
    public BooleanProperty linkedProperty() {
        return linked;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Moves the camera by scene units. */
    public void pan(double dx, double dy) {
        Box b = camera.get();
        if (Double.isFinite(dx)
                && Double.isFinite(dy)
                && Math.abs(b.centerX() + dx) < 1e6
                && Math.abs(b.centerY() + dy) < 1e6) {
            camera.set(new Box(b.xMin() + dx, b.xMax() + dx, b.yMin() + dy, b.yMax() + dy));
        }
    }

    /**
     * Zooms about a point that stays where it is.
     *
     * @param factor above 1 shows less of the plane
     */
    public void zoom(double factor, double x, double y) {
        Box b = camera.get();
        double width = b.width() / factor;
        if (!(width >= NARROWEST && width <= WIDEST)) {
            return;
        }
        camera.set(new Box(
                x + (b.xMin() - x) / factor,
                x + (b.xMax() - x) / factor,
                y + (b.yMin() - y) / factor,
                y + (b.yMax() - y) / factor));
    }
}
