package org.scorefield.app.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.FieldMap;
import org.scorefield.app.model.LookModel;
import org.scorefield.field.Box;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.ColorMap;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.study.FieldMaps.Side;
import org.scorefield.study.Reading;

/** How the drawing was looked at, as a project file keeps it. What a file does not say, or says oddly, stays as it is. */
final class ViewState {
    private ViewState() {}

    /** The part of the plane, the level, the layers and how they are read. */
    static Map<String, Object> of(LookModel look) {
        Map<String, Object> view = new LinkedHashMap<>();
        Box box = look.cameraProperty().get();
        view.put("box", List.of(box.xMin(), box.xMax(), box.yMin(), box.yMax()));
        view.put("level", (double) look.levelProperty().get());
        view.put("linked", look.linkedProperty().get());
        List<Object> layers = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (look.shownProperty(kind).get()) {
                layers.add(id(kind));
            }
        }
        view.put("layers", layers);
        view.put("arrows", id(look.arrowsProperty().get()));
        view.put("reading", id(look.readingProperty().get()));
        view.put("map", id(look.mapProperty().get()));
        view.put("mapped", id(look.mappedProperty().get()));
        view.put("colors", look.colorsProperty().get().id());
        view.put("arrangement", id(look.arrangementProperty().get()));
        return view;
    }

    /** Looks at the drawing as {@code view} says; the levels are those of the recipe that is there now. */
    static void apply(Map<String, Object> view, LookModel look, int levels) {
        box(view.get("box")).ifPresent(look.cameraProperty()::set);
        if (view.get("linked") instanceof Boolean linked) {
            look.linkedProperty().set(linked);
        }
        if (view.get("level") instanceof Number level) {
            look.lookBetween(Double.NaN);
            look.levelProperty().set(Math.clamp(level.intValue(), 0, levels - 1));
        }
        if (view.get("layers") instanceof List<?> layers) {
            for (Kind kind : Kind.values()) {
                look.shownProperty(kind).set(layers.contains(id(kind)));
            }
        }
        find(ArrowLength.values(), view.get("arrows")).ifPresent(look.arrowsProperty()::set);
        find(Reading.values(), view.get("reading")).ifPresent(look.readingProperty()::set);
        find(FieldMap.values(), view.get("map")).ifPresent(look.mapProperty()::set);
        find(Side.values(), view.get("mapped")).ifPresent(look.mappedProperty()::set);
        ColorMap.CATALOGUE.stream()
                .filter(colors -> colors.id().equals(view.get("colors")))
                .forEach(look.colorsProperty()::set);
        find(Arrangement.values(), view.get("arrangement"))
                .filter(a -> a != Arrangement.RUNS) // intentional: the shelf of runs is not in the file
                .ifPresent(look.arrangementProperty()::set);
    }

    private static Optional<Box> box(@Nullable Object value) {
        if (!(value instanceof List<?> edges) || edges.size() != 4) {
            return Optional.empty();
        }
        double[] at = new double[4];
        for (int i = 0; i < at.length; i++) {
            if (!(edges.get(i) instanceof Number n) || !(Math.abs(n.doubleValue()) < 1e6)) {
                return Optional.empty();
            }
            at[i] = n.doubleValue();
        }
        boolean sane = at[1] - at[0] > 1e-4 && at[3] - at[2] > 1e-4;
        return sane ? Optional.of(new Box(at[0], at[1], at[2], at[3])) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, @Nullable Object id) {
        return Stream.of(all).filter(e -> id(e).equals(id)).findFirst();
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
