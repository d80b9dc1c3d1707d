package org.scorefield.app.view.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import org.jspecify.annotations.Nullable;

/** The large parts of a window, which F6 goes round: each gives the focus to its first control. */
public final class FocusRegions {
    private final List<Node> regions;

    /** Parts in the order F6 visits them. */
    public FocusRegions(List<Node> regions) {
        this.regions = List.copyOf(regions);
    }

    /** Focuses the next part that can take it, or the one before. */
    public void go(Scene scene, boolean forward) {
        int at = indexOf(scene.getFocusOwner());
        int n = regions.size();
        for (int i = 1; i <= n; i++) {
            Node region = regions.get(Math.floorMod(forward ? at + i : Math.max(at, 0) - i, n));
            Optional<Node> first = stops(region).stream().findFirst();
            if (first.isPresent()) {
                focus(first.get(), true);
                return;
            }
        }
    }

    /** As {@link #enter(Node, boolean)}, for one who walks by keys. */
    public static void enter(Node part) {
        enter(part, true);
    }

    /**
     * Focuses the first thing in a part that can take it, if there is one; rather not what closes the part.
     *
     * @param seen whether its frame is to be seen
     */
    static void enter(Node part, boolean seen) {
        part.applyCss(); // what has just opened has no parts before it is dressed
        List<Node> all = stops(part);
        all.stream()
                .filter(node -> !String.valueOf(node.getId()).endsWith("-close"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(node -> focus(node, seen));
    }

    /**
     * Gives a node the focus.
     *
     * @param seen whether its frame is to be seen, as for one who walks by keys
     */
    static void focus(Node node, boolean seen) {
        node.requestFocus();
        if (seen && node.requestFocusTraversal(TraversalDirection.NEXT)) { // intentional: only a walk shows the frame
            node.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        if (!node.isFocused()) {
            node.requestFocus();
        }
    }

    /** What Tab stops at in a part, in order. */
    static List<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return List.of();
        }
        if (node.isFocusTraversable()) {
            return List.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> stops(child).stream())
                        .toList()
                : List.of();
    }

    /** Whether a node is a part, or in it. */
    static boolean within(Node part, @Nullable Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == part) {
                return true;
            }
        }
        return false;
    }

    private int indexOf(@Nullable Node owner) {
        for (Node n = owner; n != null; n = n.getParent()) {
            if (regions.contains(n)) {
                return regions.indexOf(n);
            }
        }
        return -1;
    }
}
