package org.scorefield.study;

import java.util.Optional;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.MapLayer;
import org.scorefield.figure.Viewport;
import org.scorefield.study.FieldMaps.Side;

/** Maps for a picture that moves. */
public final class LiveMap {
    private LiveMap() {}

    /**
     * The first map asked for, as a moving picture has it: at the scale of the exact field, which stays while the
     * network learns, and sampled as coarsely as the moment allows.
     */
    public static Optional<Portrait.Mapped> of(Scenery s, Viewport viewport, double spacingPx) {
        return s.kinds().stream().filter(FieldMaps::isMap).sorted().findFirst().flatMap(kind -> {
            if (kind == Kind.ERROR_MAP) {
                return s.learned()
                        .map(field -> FieldMaps.error(field, s.truth(), s.sigma(), viewport, spacingPx))
                        .map(heat -> new Portrait.Mapped(heat, s.words().of(heat.key())));
            }
            MapLayer map = s.learned()
                    .filter(field -> s.mapped() == Side.LEARNED)
                    .map(field -> FieldMaps.live(kind, field, s.truth(), s.sigma(), viewport, spacingPx))
                    .orElseGet(() -> FieldMaps.exact(kind, s.truth(), s.sigma(), viewport, spacingPx))
                    .in(s.colors());
            return Optional.of(new Portrait.Mapped(map, s.words().of(map.key())));
        });
    }
}
