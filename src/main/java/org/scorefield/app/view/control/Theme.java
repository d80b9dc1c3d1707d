package org.scorefield.app.view.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * The two faces of the window. Both share {@code styles/base.css} and differ only in the colour each role looks up.
 *
 * <p>{@link #applyTo} may be called again at any time: nodes restyle by role, nothing is rebuilt.
 */
public enum Theme {
    /** Dark marks on white paper; the default, because lecture rooms are bright. */
    LIGHT("light"),
    /** Light marks on a near-black page. */
    DARK("dark");

    private static final List<String> FONT_FILES = List.of(
            "Inter-Regular.otf",
            "Inter-Italic.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Medium.ttf",
            "KaTeX_Main-Regular.ttf",
            "KaTeX_Main-Bold.ttf",
            "KaTeX_Math-Italic.ttf",
            "KaTeX_Math-BoldItalic.ttf");

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    /** The files of the bundled fonts, in the folder {@code fonts} of the program. */
    public static List<String> fontFiles() {
        return FONT_FILES;
    }

    /** Loads the bundled fonts, once for the whole program; safe to call again. */
    public static void loadFonts() {
        Fonts.LOADED.forEach(Objects::requireNonNull);
    }

    /**
     * Dresses {@code scene} in this theme.
     *
     * @param scene a scene; the other theme's stylesheets are replaced
     */
    public void applyTo(Scene scene) {
        loadFonts();
        // A popup that shows is styled between two sheets, finds none of its colours, and complains.
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup) {
                popup.hide();
            }
        }
        // The base theme is set for the application, not for the scene: tooltips and menus keep the scene-level
        // sheet they first met, and would stay light in a dark window.
        Application.setUserAgentStylesheet(
                this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().removeAll(sheet("base"), sheet(id), sheet(other().id));
        scene.getStylesheets().addAll(0, List.of(sheet("base"), sheet(id))); // what a language adds stays last
        if (scene.getWindow() != null && scene.getWindow().isShowing()) {
            scene.getRoot().applyCss(); // at once: a tooltip asks its owner for colours on any move of the mouse
        }
    }

    /** The other face, for a toggle. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    private static String sheet(String name) {
        return resource("/styles/" + name + ".css").toExternalForm();
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), () -> path + " is missing from the program");
    }

    /** Read when first asked for: the holder makes it once, without a lock of ours. */
    private static final class Fonts {
        /** Any size does: loading registers the whole face. */
        private static final double ANY_SIZE = 13;

        static final List<Font> LOADED = FONT_FILES.stream().map(Fonts::load).toList();

        private static Font load(String file) {
            try (InputStream in = resource("/fonts/" + file).openStream()) {
                return Objects.requireNonNull(Font.loadFont(in, ANY_SIZE), () -> file + " is not a readable font");
            } catch (IOException e) {
                throw new UncheckedIOException(file + " could not be read from the program", e);
            }
        }
    }
}
