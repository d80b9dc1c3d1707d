package org.scorefield.app.wiring;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.StripModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Language;
import org.scorefield.app.view.control.Texts;
import org.scorefield.io.StateFolder;
import org.scorefield.io.WindowSettings;

/**
 * Keeps what a person chose from one start to the next: language, theme, size, convention, stillness. What they never
 * touched follows the machine. FX thread only.
 */
public final class SettingsWiring {
    private final Optional<StateFolder> state;
    private final LookModel look;
    private final MainView view;
    private final FileDesk files;
    private final Texts texts;
    private WindowSettings settings = WindowSettings.NONE;
    private Subscription system = Subscription.EMPTY;
    private boolean listening;

    /** Remembers in a folder, or nowhere. */
    public SettingsWiring(Optional<StateFolder> state, LookModel look, MainView view, FileDesk files, Texts texts) {
        this.state = state;
        this.look = look;
        this.view = view;
        this.files = files;
        this.texts = texts;
    }

    /**
     * Sets the window up as it was left, and remembers from now on what is changed.
     *
     * @param speak how a language is spoken
     */
    public void begin(Consumer<Locale> speak) {
        String complaint = read();
        settings.dark().ifPresent(look.darkProperty()::set);
        settings.scale()
                .ifPresent(s -> look.scaleProperty().set(Math.clamp(s, LookModel.LEAST_SCALE, LookModel.MOST_SCALE)));
        StripModel strip = look.strip();
        settings.letters()
                .flatMap(id -> named(StripModel.Letters.values(), id))
                .ifPresent(strip.lettersProperty()::set);
        settings.factor().flatMap(id -> named(StripModel.Factor.values(), id)).ifPresent(strip.factorProperty()::set);
        Platform.Preferences machine = Platform.getPreferences();
        look.stillProperty().set(settings.still().orElseGet(machine::isReducedMotion));
        if (settings.still().isEmpty()) {
            system = machine.reducedMotionProperty().subscribe((before, now) -> {
                listening = false; // the machine's wish is not the person's
                look.stillProperty().set(now);
                listening = true;
            });
        }
        Locale machines = Language.of(Locale.getDefault()).locale();
        Locale wanted = settings.language()
                .map(tag -> Language.of(Locale.forLanguageTag(tag)).locale())
                .orElse(state.isPresent() ? machines : Locale.ENGLISH);
        if (!wanted.equals(texts.languageProperty().get())) {
            speak.accept(wanted);
        }
        if (!complaint.isEmpty()) {
            view.status().item("settings").set(texts.get("settings.broken", texts.phrase(complaint)));
        }
        keep(texts.languageProperty(), tag -> settings = settings.withLanguage(tag.toLanguageTag()));
        keep(look.darkProperty(), on -> settings = settings.withDark(on));
        keep(look.scaleProperty(), scale -> {
            if (!look.presentingProperty().get()) {
                settings = settings.withScale(scale.doubleValue());
            }
        });
        keep(strip.lettersProperty(), letters -> settings = settings.withLetters(id(letters)));
        keep(strip.factorProperty(), factor -> settings = settings.withFactor(id(factor)));
        keep(look.stillProperty(), on -> {
            if (listening) {
                system.unsubscribe();
                settings = settings.withStill(on);
            }
        });
        listening = true;
    }

    /** Stops following the machine. */
    public void end() {
        system.unsubscribe();
    }

    /** Takes a change down, and saves if there is one. */
    private <T> void keep(ObservableValue<T> value, Consumer<T> noted) {
        value.subscribe((before, now) -> {
            WindowSettings was = settings;
            noted.accept(now);
            WindowSettings saved = settings;
            if (!was.equals(saved)) {
                state.ifPresent(folder -> files.ask(
                        () -> {
                            saved.save(folder);
                            return folder;
                        },
                        done -> view.status().item("settings").set(""),
                        why -> view.status().item("settings").set(texts.get("settings.unsaved", texts.phrase(why)))));
            }
        });
    }

    /** A small file, read before there is a window to keep anybody waiting. */
    private String read() {
        try {
            settings = state.isPresent() ? WindowSettings.read(state.get()) : WindowSettings.NONE;
            return "";
        } catch (IOException | IllegalArgumentException e) {
            return Objects.requireNonNullElse(e.getMessage(), e.toString());
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String id) {
        return Arrays.stream(values).filter(v -> id(v).equals(id)).findFirst();
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
