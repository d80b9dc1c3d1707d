package org.scorefield.app.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.Models;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.lesson.Assignment;
import org.scorefield.lesson.Key;
import org.scorefield.lesson.Said;
import org.scorefield.lesson.Step;

/** Writes down how things stand as a step of a lesson. */
final class LessonRecord {
    private LessonRecord() {}

    /** The drawing with all settings, and how it is looked at. */
    static Step of(Models models, Said text) {
        LookModel look = models.look();
        String layers = look.shown().stream()
                .map(kind -> kind == Kind.BANDS ? Kind.DENSITY : kind)
                .map(LessonRecord::id)
                .collect(Collectors.joining(","));
        double sigma = look.sigma(models.study().recipe().levels());
        return new Step(
                text,
                Optional.of(models.study().recipe()),
                List.of(
                        new Assignment(Key.LAYERS, layers.isEmpty() ? "density" : layers),
                        new Assignment(Key.LINKED, on(look.linkedProperty().get())),
                        new Assignment(Key.SIGMA, Double.toString(sigma)),
                        new Assignment(Key.ARROWS, look.arrowsProperty().get().id()),
                        new Assignment(Key.READING, id(look.readingProperty().get())),
                        new Assignment(Key.MAP, look.mapProperty().get().id()),
                        new Assignment(
                                Key.WAY, models.sampling().wayProperty().get().id()),
                        new Assignment(
                                Key.EXACT_FIELD,
                                on(models.sampling().onExactFieldProperty().get())),
                        new Assignment(
                                Key.PLAYING,
                                on(models.sampling().playingProperty().get())),
                        new Assignment(
                                Key.TRAINING,
                                on(models.training().runningProperty().get()))),
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    private static String on(boolean value) {
        return value ? "on" : "off";
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
