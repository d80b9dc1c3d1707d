package org.scorefield.app.view.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One canvas, or several side by side under titles. Each is a canvas in its own right: it can be drawn on, panned and
 * zoomed, and since all look through the same camera they move together.
 */
public final class CanvasGrid extends Region {
    private static final double TITLE_PX = 26;
    private static final double RULE_PX = 1;

    /** Around the words of a title and between them. */
    private static final double TITLE_ROOM_PX = 44;

    private static final double LETTER_PX = 6.7;

    /** Where the letters begin that take the room of two. */
    private static final int FIRST_WIDE = 0x2E80;

    /** About how wide a canvas is over how high where both can be chosen. */
    private static final double PLEASANT = 1.2;

    private final CanvasView main;
    private final Supplier<CanvasView> another;
    private final List<Cell> cells = new ArrayList<>();
    private final Region rest = new Region();
    private List<Title> shown = List.of();
    private IntConsumer onTitle = i -> {};

    /**
     * What stands over a canvas.
     *
     * @param text what it shows
     * @param number a number of today at the right; may be empty
     * @param brief the same in fewer letters, where there is little room; may be empty
     * @param role style class of the text's colour, such as {@code role-learned}
     */
    public record Title(String text, String number, String brief, String role) {
        /** A title whose number has no shorter form. */
        public Title(String text, String number, String role) {
            this(text, number, "", role);
        }
    }

    /** A canvas under its title. */
    private record Cell(CanvasView canvas, HBox title, Label text, Label number) {}

    /**
     * Shows the main canvas alone.
     *
     * @param another makes a further canvas
     */
    public CanvasGrid(CanvasView main, Supplier<CanvasView> another) {
        this.main = main;
        this.another = another;
        getStyleClass().add("canvas-grid");
        setMinSize(200, 160);
        rest.getStyleClass().add("canvas-rest");
        getChildren().add(rest);
        add(main);
    }

    /** A grid of its own that looks through the same camera and cannot be touched: what others are shown of this one. */
    public CanvasGrid twin() {
        CanvasView first = another.get();
        first.follow(main);
        main.echo(first);
        CanvasGrid twin = new CanvasGrid(first, another);
        twin.setMouseTransparent(true);
        return twin;
    }

    /** Divides the room: no titles for one canvas without any, else one canvas a title. */
    public void show(List<Title> titles) {
        if (titles.equals(shown)) {
            return;
        }
        shown = List.copyOf(titles);
        int wanted = Math.max(1, titles.size());
        boolean changed = cells.size() != wanted;
        while (cells.size() < wanted) {
            CanvasView made = another.get();
            made.follow(main);
            add(made);
        }
        while (cells.size() > wanted) {
            Cell last = cells.removeLast();
            last.canvas().leave();
            getChildren().removeAll(last.canvas(), last.title());
        }
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean titled = i < titles.size();
            changed |= cell.title().isVisible() != titled;
            cell.title().setVisible(titled);
            if (titled) {
                changed |= !cell.text().getText().equals(titles.get(i).text());
                cell.text().setText(titles.get(i).text());
                fit(i, cell.title().getWidth());
                cell.text()
                        .getStyleClass()
                        .setAll("label", "panel-title", titles.get(i).role());
            }
        }
        if (changed) {
            boolean alone = cells.size() == 1;
            cells.forEach(cell -> cell.canvas().showGripsAlways(alone));
            requestLayout();
        }
    }

    private void add(CanvasView canvas) {
        int index = cells.size();
        Label text = new Label();
        text.setMinWidth(USE_PREF_SIZE);
        Label number = new Label();
        number.getStyleClass().add("panel-number");
        number.setMinWidth(0); // what is shown is named first
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox title = new HBox(text, space, number);
        title.getStyleClass().add("panel-head");
        title.setId("panel-" + (index + 1));
        title.setVisible(false);
        title.setOnMouseClicked(e -> onTitle.accept(index));
        cells.add(new Cell(canvas, title, text, number));
        getChildren().addAll(canvas, title);
    }

    /** Called with the number, from 0, of the canvas whose title was clicked. */
    public void onTitle(IntConsumer clicked) {
        onTitle = clicked;
    }

    /** All canvases, the main one first. */
    public List<CanvasView> canvases() {
        return cells.stream().map(Cell::canvas).toList();
    }

    /** The scene's place under the pointer as (x, y), or null while the pointer is on no canvas. */
    public double @Nullable [] placeUnderPointer() {
        for (Cell cell : cells) {
            double[] place = cell.canvas().placeUnderPointer();
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** What {@link #twin} has shown elsewhere of this grid is shown no more. */
    public void part(CanvasGrid twin) {
        main.echo(null);
        twin.cells.forEach(cell -> cell.canvas().leave());
    }

    /** The canvas the pointer is on. */
    public Optional<CanvasView> canvasUnderPointer() {
        return canvases().stream()
                .filter(canvas -> canvas.placeUnderPointer() != null)
                .findFirst();
    }

    /** True while a button is down on one of them. */
    public boolean dragging() {
        return cells.stream().anyMatch(cell -> cell.canvas().dragging());
    }

    /** Takes a running drag back, if there is one. */
    public void cancelDrag() {
        cells.forEach(cell -> cell.canvas().cancelDrag());
    }

    @Override
    protected void layoutChildren() {
        int n = cells.size();
        double width = getWidth();
        double height = getHeight();
        int columns = columns(n, width, height);
        int rows = Math.ceilDiv(n, columns);
        // Canvases stay alike; what they leave of the last row is plain.
        double used = Math.round((n - (rows - 1) * columns) * (width + RULE_PX) / columns);
        double lastRow = Math.round((rows - 1) * (height + RULE_PX) / rows);
        rest.resizeRelocate(used, lastRow, Math.max(0, width - used), height - lastRow);
        for (int i = 0; i < n; i++) {
            int row = i / columns;
            int column = i % columns;
            double left = Math.round(column * (width + RULE_PX) / columns);
            double right = Math.round((column + 1) * (width + RULE_PX) / columns) - RULE_PX;
            double top = Math.round(row * (height + RULE_PX) / rows);
            double foot = Math.round((row + 1) * (height + RULE_PX) / rows) - RULE_PX;
            Cell cell = cells.get(i);
            double head = cell.title().isVisible() ? TITLE_PX : 0;
            cell.title().resizeRelocate(left, top, right - left, TITLE_PX);
            fit(i, right - left);
            cell.canvas().resizeRelocate(left, top + head, right - left, Math.max(1, foot - top - head));
        }
    }

    /** Says the number of a title in full, or in short, or not at all: a number cut short is a wrong number. */
    private void fit(int index, double width) {
        Cell cell = cells.get(index);
        if (index >= shown.size()) {
            return;
        }
        double room = width - cell.text().prefWidth(-1) - TITLE_ROOM_PX;
        Title title = shown.get(index);
        String said =
                width(title.number()) <= room ? title.number() : width(title.brief()) <= room ? title.brief() : "";
        if (!said.equals(cell.number().getText())) {
            cell.number().setText(said);
        }
    }

    /** How wide a number is in its font, whose letters are all alike; Chinese ones take the room of two. */
    private static double width(String number) {
        return number.codePoints()
                .mapToDouble(c -> c < FIRST_WIDE ? LETTER_PX : 2 * LETTER_PX)
                .sum();
    }

    /** As many as make the canvases largest. */
    static int columns(int n, double width, double height) {
        int best = 1;
        double most = 0;
        for (int columns = 1; columns <= n; columns++) {
            int rows = Math.ceilDiv(n, columns);
            double size = Math.min(width / columns / PLEASANT, height / rows - TITLE_PX);
            double filled = (double) n / (rows * columns);
            if (size * filled > most) {
                most = size * filled;
                best = columns;
            }
        }
        return best;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }
}
