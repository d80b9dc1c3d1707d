package org.scorefield.app.view.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
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
            Optional<Node> first = firstIn(region);
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    /** Focuses the first thing in a part that can take it, if there is one. */
    public static void enter(Node part) {
        firstIn(part).ifPresent(Node::requestFocus);
    }

    private int indexOf(@Nullable Node owner) {
        for (Node n = owner; n != null; n = n.getParent()) {
            if (regions.contains(n)) {
                return regions.indexOf(n);
            }
        }
        return -1;
    }

    private static Optional<Node> firstIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(FocusRegions::firstIn)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
