package org.scorefield.app.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Painter;
import org.scorefield.study.LiveMap;
import org.scorefield.study.Portrait;

/**
 * Holds one picture while it is painted again and again. What stands still (density, contours, axes, data) is painted
 * once per change and kept; what moves is painted over a copy each frame.
 *
 * <p>A map of the learned field changes with every training report and costs five passes through the network. While it
 * changes it is sampled coarsely; the first time it is asked for unchanged, it is painted finely.
 */
final class Easel {
    /** Frames in flight: one painted, one waiting, one being shown. */
    private static final int BUFFERS = 3;

    private static final double FINE_PX = 8;
    private static final double COARSE_PX = 20;

    private final int[][] buffers = new int[BUFFERS][0];
    private int nextBuffer;
    private PictureDesk.@Nullable Request painted;

    /** What lies under the particles; with a map, the map is part of it. */
    private int[] groundPixels = new int[0];

    /** Contours, data and axes on glass, to be laid over a map. */
    private int[] glass = new int[0];

    private Optional<Portrait.Mapped> map = Optional.empty();
    private boolean coarse;
    private Portrait.@Nullable Fields fields;

    PictureDesk.Frame paint(PictureDesk.Request now) {
        PictureDesk.Request before = painted;
        Portrait.Fields seen = fields;
        boolean sameStill = before != null && now.sameStill(before);
        boolean sameFields = before != null && now.sameFields(before);
        if (before == null || !sameStill || (now.scenery().mapLearns() && (!sameFields || coarse))) {
            ground(now, sameStill, before != null && !sameFields);
        }
        if (seen == null || !sameStill || !sameFields) {
            seen = Portrait.fields(now.scenery(), now.viewport());
            fields = seen;
        }
        painted = now;
        int[] pixels = buffer(groundPixels.length);
        System.arraycopy(groundPixels, 0, pixels, 0, groundPixels.length);
        Painter.moving(
                Portrait.movingLayers(now.scenery(), seen), now.viewport(), now.palette(), now.resolution(), pixels);
        List<Layer> over = new ArrayList<>(now.overlay());
        seen.key(now.scenery().kinds()).ifPresent(over::add);
        map.ifPresent(m -> over.add(m.key()));
        Painter.over(over, now.viewport(), now.palette(), now.resolution(), pixels);
        return new PictureDesk.Frame(
                pixels,
                Painter.width(now.viewport(), now.resolution()),
                Painter.height(now.viewport(), now.resolution()),
                coarse);
    }

    /**
     * Paints what lies under all that moves.
     *
     * @param sameStill true if only the learned field is another
     * @param moving true if that field is another than a frame ago
     */
    private void ground(PictureDesk.Request now, boolean sameStill, boolean moving) {
        coarse = moving && now.scenery().mapLearns();
        map = LiveMap.of(now.scenery(), now.viewport(), coarse ? COARSE_PX : FINE_PX);
        if (map.isEmpty()) {
            coarse = false;
            groundPixels = Painter.still(
                    Portrait.stillLayers(now.scenery(), now.viewport(), map),
                    now.viewport(),
                    now.palette(),
                    now.resolution());
            return;
        }
        groundPixels = Painter.still(List.of(map.get().map()), now.viewport(), now.palette(), now.resolution());
        if (!sameStill || glass.length != groundPixels.length) {
            glass = Painter.glass(
                    Portrait.overMap(now.scenery(), now.viewport()), now.viewport(), now.palette(), now.resolution());
        }
        Painter.lay(glass, groundPixels);
    }

    private int[] buffer(int length) {
        nextBuffer = (nextBuffer + 1) % BUFFERS;
        if (buffers[nextBuffer].length != length) {
            buffers[nextBuffer] = new int[length];
        }
        return buffers[nextBuffer];
    }
}
