package org.scorefield.app.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the formula strip shows, and in whose letters: sources disagree, and the strip says which it follows. */
public final class StripModel {
    /** What the strip is about. */
    public enum Topic {
        /** Whatever is happening: the step while particles move, then the loss, then what a score is. */
        AUTOMATIC,
        STEP,
        LOSS,
        SCORE
    }

    /** How Langevin's step is written. */
    public enum Letters {
        /** {@code α s + √(2α) z}. */
        ALPHA,
        /** {@code (η/2) s + √η ε}, with η = 2α. */
        ETA
    }

    /** How the loss is written. */
    public enum Factor {
        /** {@code E‖·‖²}. */
        ONE,
        /** {@code ½ E‖·‖²}. */
        HALF,
        /** With the target {@code ½ (x₀ − x)} of a lecture, where {@code (x₀ − x)/σ²} is meant. */
        SLIP
    }

    private final ObjectProperty<Topic> topic = new SimpleObjectProperty<>(Topic.AUTOMATIC);
    private final ObjectProperty<Letters> letters = new SimpleObjectProperty<>(Letters.ALPHA);
    private final ObjectProperty<Factor> factor = new SimpleObjectProperty<>(Factor.ONE);
    private final BooleanProperty followed = new SimpleBooleanProperty(true);

    public ObjectProperty<Topic> topicProperty() {
        return topic;
    }

    public ObjectProperty<Letters> lettersProperty() {
        return letters;
    }

    public ObjectProperty<Factor> factorProperty() {
        return factor;
    }

    /** True if the particle whose numbers are shown wears a ring. */
    public BooleanProperty followedProperty() {
        return followed;
    }
}
