package org.scorefield.app.model;

import java.util.Locale;
import java.util.Optional;
import org.scorefield.figure.Layers.Kind;

/** What the plane is coloured by in place of the density. */
public enum FieldMap {
    NONE(Optional.empty()),
    DIVERGENCE(Optional.of(Kind.DIVERGENCE)),
    CURL(Optional.of(Kind.CURL)),
    MAGNITUDE(Optional.of(Kind.MAGNITUDE)),
    ERROR(Optional.of(Kind.ERROR_MAP));

    private final Optional<Kind> layer;

    FieldMap(Optional<Kind> layer) {
        this.layer = layer;
    }

    /** The layer that shows it. */
    public Optional<Kind> layer() {
        return layer;
    }

    /** Its name in the texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
