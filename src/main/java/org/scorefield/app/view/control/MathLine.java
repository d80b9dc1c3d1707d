package org.scorefield.app.view.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

/**
 * Sets the pieces of one symbol on a line, by TeX's rules cut down to what the strip needs: scripts at 0.7 of the
 * size, dropped by 0.18 em or raised by 0.41 em, a root drawn to the height of what it covers.
 *
 * <p>Heights depend on the size alone, so symbols side by side share their line.
 *
 * @see "Knuth 1986, The TeXbook, appendix G, for script sizes and drops"
 */
final class MathLine extends Region {
    private static final double SCRIPT = 0.7;
    private static final double DROP_EM = 0.18;
    private static final double RAISE_EM = 0.41;
    private static final double BASELINE_EM = 1.0;
    private static final double HEIGHT_EM = 1.35;

    private final double size;
    private double x;

    /**
     * The symbol in its final form; it never changes.
     *
     * @param size letters on the line, px
     */
    MathLine(List<Piece> pieces, double size) {
        this.size = size;
        setMouseTransparent(true);
        set(pieces);
        double width = Math.ceil(x);
        double height = Math.ceil(HEIGHT_EM * size);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    private void set(List<Piece> pieces) {
        boolean afterSub = false;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Letters letters -> {
                    boolean script = letters.place() != Piece.Place.LINE;
                    if (afterSub && !script) {
                        x += 0.06 * size; // a hair, so that an index never leans on what follows
                    }
                    set(letters);
                    afterSub = script;
                }
                case Piece.Root root -> set(root);
            }
        }
    }

    private void set(Piece.Letters letters) {
        double em = letters.place() == Piece.Place.LINE ? size : SCRIPT * size;
        double shift = switch (letters.place()) {
            case LINE -> 0;
            case SUB -> DROP_EM * size;
            case SUP -> -RAISE_EM * size;
        };
        Text text = new Text(letters.text());
        text.setTextOrigin(VPos.BASELINE);
        // The style beats every sheet; a font set by setFont alone would lose to the font of .root.
        text.setStyle(letters.face().css(em));
        text.getStyleClass().addAll("math", letters.role().styleClass());
        text.setX(x);
        text.setY(Math.round(BASELINE_EM * size + shift));
        text.setFont(letters.face().font(em));
        getChildren().add(text);
        x += text.getLayoutBounds().getWidth();
    }

    private void set(Piece.Root root) {
        double start = x;
        double hook = 0.62 * size;
        x += hook + 0.06 * size;
        set(root.inside());
        x += 0.04 * size;
        double top = Math.round(BASELINE_EM * size - 0.86 * size) + 0.5;
        double foot = BASELINE_EM * size + 0.12 * size;
        Polyline sign = new Polyline(
                start + 0.08 * size,
                foot - 0.42 * size,
                start + 0.2 * size,
                foot - 0.5 * size,
                start + 0.38 * size,
                foot,
                start + hook,
                top,
                x,
                top);
        sign.getStyleClass().addAll("math-root", "role-text");
        getChildren().add(sign);
    }
}
