package org.scorefield.app.view.control;

/** The layers that can be shown or hidden, in the order of their number keys. */
public enum Chip {
    /** The density that was drawn. */
    DENSITY("density"),
    /** The score the network has learned. */
    LEARNED("learned"),
    /** The score in closed form. */
    EXACT("exact"),
    /** What lies between the two. */
    ERROR("error"),
    /** The moving particles. */
    PARTICLES("particles"),
    /** Where they have been. */
    TRAILS("trails"),
    /** The data the network learns from. */
    DATA("data");

    private final String id;

    Chip(String id) {
        this.id = id;
    }

    /** Its name in files and style sheets. */
    public String id() {
        return id;
    }

    /** The key that toggles it, from 1. */
    public int number() {
        return ordinal() + 1;
    }
}
