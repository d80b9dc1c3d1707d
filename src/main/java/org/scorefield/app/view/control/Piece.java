package org.scorefield.app.view.control;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;

/** A part of a typeset symbol: letters in one face, or a square root over other pieces. */
public sealed interface Piece {
    /** Letters of one face, on the line or below or above it, in the colour of a role. */
    record Letters(String text, Face face, Place place, Role role) implements Piece {
        Letters in(Role other) {
            return new Letters(text, face, place, other);
        }
    }

    /** A square root over {@code inside}. */
    record Root(List<Piece> inside) implements Piece {
        public Root {
            inside = List.copyOf(inside);
        }
    }

    /** The faces of mathematics: vectors stand bold and upright, scalars lean, digits and signs stand. */
    enum Face {
        ROMAN(FontWeight.NORMAL, FontPosture.REGULAR, "KaTeX_Main"),
        BOLD(FontWeight.BOLD, FontPosture.REGULAR, "KaTeX_Main"),
        ITALIC(FontWeight.NORMAL, FontPosture.ITALIC, "KaTeX_Math");

        private final FontWeight weight;
        private final FontPosture posture;
        private final String family;

        Face(FontWeight weight, FontPosture posture, String family) {
            this.weight = weight;
            this.posture = posture;
            this.family = family;
        }

        Font font(double size) {
            return Font.font(family, weight, posture, size);
        }

        String css(double size) {
            return "-fx-font-family: \"" + family + "\"; -fx-font-size: " + size + "px;"
                    + (weight == FontWeight.BOLD ? " -fx-font-weight: bold;" : " -fx-font-weight: normal;")
                    + (posture == FontPosture.ITALIC ? " -fx-font-style: italic;" : " -fx-font-style: normal;");
        }
    }

    /** On the line, or small below or above it. */
    enum Place {
        LINE,
        SUB,
        SUP
    }

    /** Whose colour a piece wears. */
    enum Role {
        TEXT("text"),
        LEARNED("learned"),
        EXACT("exact");

        private final String id;

        Role(String id) {
            this.id = id;
        }

        String styleClass() {
            return "role-" + id;
        }
    }

    /** Digits, signs and brackets. */
    static Letters roman(String text) {
        return new Letters(text, Face.ROMAN, Place.LINE, Role.TEXT);
    }

    /** A vector. */
    static Letters vector(String text) {
        return new Letters(text, Face.BOLD, Place.LINE, Role.TEXT);
    }

    /** A scalar. */
    static Letters scalar(String text) {
        return new Letters(text, Face.ITALIC, Place.LINE, Role.TEXT);
    }

    /** A lower index in italics. */
    static Letters index(String text) {
        return new Letters(text, Face.ITALIC, Place.SUB, Role.TEXT);
    }

    /** A lower index of digits and signs. */
    static Letters uprightIndex(String text) {
        return new Letters(text, Face.ROMAN, Place.SUB, Role.TEXT);
    }

    /** An exponent of digits. */
    static Letters power(String text) {
        return new Letters(text, Face.ROMAN, Place.SUP, Role.TEXT);
    }
}
