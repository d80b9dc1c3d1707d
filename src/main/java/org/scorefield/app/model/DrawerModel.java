package org.scorefield.app.model;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Where the inspector stands: beside the canvas in a wide window, in a drawer over it in a narrow one, unless it is
 * pinned; in a window that is narrower still, the plots are a part of the drawer by themselves.
 */
public final class DrawerModel {
    /** What a drawer shows. */
    public enum Part {
        /** What is set: object, network, sampler, view; with the plots, where they have no part of their own. */
        SETTINGS,
        /** The plots alone. */
        PLOTS
    }

    /** A window narrower than this keeps its width for the canvas, px. */
    public static final double NARROW_PX = 1200;

    /** A window narrower than this parts the plots from the settings, px. */
    public static final double TABBED_PX = 1100;

    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", NARROW_PX);
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final BooleanProperty pinned = new SimpleBooleanProperty(this, "pinned");
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(this, "part", Part.SETTINGS);
    private final BooleanBinding narrow = width.lessThan(NARROW_PX);
    private final BooleanBinding drawn = narrow.and(pinned.not());
    private final BooleanBinding tabbed = drawn.and(width.lessThan(TABBED_PX));
    private final BooleanBinding shown = drawn.not().or(open);

    /** The width of the window, px of its own scale. */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** Whether the drawer is open; says nothing while there is none. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the inspector stays beside the canvas in a narrow window too. */
    public BooleanProperty pinnedProperty() {
        return pinned;
    }

    /** What the drawer shows. */
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /** Whether the window is too narrow for canvas and inspector. */
    public BooleanBinding narrow() {
        return narrow;
    }

    /** Whether the inspector is a drawer. */
    public BooleanBinding drawn() {
        return drawn;
    }

    /** Whether the plots are a part of the drawer by themselves. */
    public BooleanBinding tabbed() {
        return tabbed;
    }

    /** Whether the inspector is to be seen, beside the canvas or over it. */
    public BooleanBinding shown() {
        return shown;
    }

    /** Whether a part is to be seen while the inspector is. */
    public BooleanBinding shows(Part which) {
        return Bindings.createBooleanBinding(() -> !tabbed.get() || part.get() == which, tabbed, part);
    }

    /** Opens the drawer at a part, or closes it if that is what it shows. */
    public void toggle(Part which) {
        boolean showing = open.get() && (part.get() == which || !tabbed.get());
        part.set(which);
        open.set(!showing);
    }

    /** Opens the drawer at a part. */
    public void show(Part which) {
        part.set(which);
        open.set(true);
    }
}
