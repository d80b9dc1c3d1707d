package org.scorefield.app.view.control;

import java.util.List;
import javafx.scene.text.Font;

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

    /**
     * The faces of mathematics: vectors stand bold and upright, scalars lean, digits and signs stand.
     *
     * <p>Each is asked for by its full name: asked for "KaTeX_Math, italic", the toolkit gives the bold italic.
     */
    enum Face {
        ROMAN("KaTeX_Main-Regular"),
        BOLD("KaTeX_Main-Bold"),
        ITALIC("KaTeX_Math-Italic"),
        /** Bold Greek letters, which stand upright in no face there is. */
        BOLD_ITALIC("KaTeX_Math-BoldItalic");

        private final String fullName;

        Face(String fullName) {
            this.fullName = fullName;
        }

        Font font(double size) {
            return new Font(fullName, size);
        }

        String css(double size) {
            return "-fx-font-family: \"" + fullName + "\"; -fx-font-weight: normal; -fx-font-style: normal;"
                    + " -fx-font-size: " + size + "px;";
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
        EXACT("exact"),
        /** What is wrong on purpose. */
        WRONG("wrong");

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

    /** A vector with a Greek name. */
    static Letters greekVector(String text) {
        return new Letters(text, Face.BOLD_ITALIC, Place.LINE, Role.TEXT);
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
