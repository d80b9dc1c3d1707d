package org.scorefield.app.view.control;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Gives a node what every control here has: an id, a name for readers, one sentence on hover. */
final class Naming {
    private static final Duration HOVER = Duration.millis(400);
    static final double LONGEST_LINE_PX = 320;

    private Naming() {}

    /** Names {@code node} by {@code id.name} and explains it by {@code id.hint}. */
    static <N extends Node> N name(N node, String id, Texts texts) {
        node.setId(id);
        node.setAccessibleText(texts.get(id + ".name"));
        explain(node, texts.get(id + ".hint"));
        return node;
    }

    /** Shows {@code sentence} after 400 ms of rest, and reads it to those who listen. */
    static Tooltip explain(Node node, String sentence) {
        Tooltip tooltip = new Tooltip(sentence);
        tooltip.setShowDelay(HOVER);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(LONGEST_LINE_PX);
        Tooltip.install(node, tooltip);
        node.setAccessibleHelp(sentence);
        return tooltip;
    }
}
