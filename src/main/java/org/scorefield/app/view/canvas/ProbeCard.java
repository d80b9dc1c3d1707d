package org.scorefield.app.view.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.Texts;
import org.scorefield.study.Probe;

/** All that is known at a place, on a card beside it: exact and learned in two columns, then whose place it is. */
public final class ProbeCard extends VBox {
    private static final int MOST_COMPONENTS = 6;
    private static final double BAR_PX = 120;
    private static final double AWAY_PX = 22;

    private final Texts texts;
    private final Label place = new Label();
    private final Label density = new Label();
    private final Label off = new Label();
    private final GridPane grid = new GridPane();
    private final List<Row> rows = new ArrayList<>();
    private final VBox shares = new VBox();

    /** A line of the table, and how a reading fills it. */
    private record Row(Label exact, Label learned, Function<Probe.Answer, String> says) {}

    /** An empty card, unseen. */
    public ProbeCard(Texts texts) {
        this.texts = texts;
        place.getStyleClass().add("probe-place");
        density.getStyleClass().add("probe-number");
        off.getStyleClass().add("probe-number");
        grid.getStyleClass().add("probe-grid");
        Label exact = new Label(texts.get("probe.exact"));
        Label learned = new Label(texts.get("probe.learned"));
        exact.getStyleClass().addAll("probe-head", "role-exact");
        learned.getStyleClass().addAll("probe-head", "role-learned");
        grid.addRow(0, new Label(), exact, learned);
        GridPane.setHalignment(exact, HPos.RIGHT);
        GridPane.setHalignment(learned, HPos.RIGHT);
        row("probe.score", r -> Numbers.pair(r.scoreX(), r.scoreY(), 2));
        row("probe.denoised", r -> Numbers.pair(r.denoisedX(), r.denoisedY(), 2));
        row(
                "probe.spread",
                r -> Numbers.threeDigits(r.posterior().longAxis()) + " · "
                        + Numbers.threeDigits(r.posterior().shortAxis()));
        row(
                "probe.eigenvalues",
                r -> Numbers.threeDigits(r.largestEigenvalue()) + ", " + Numbers.threeDigits(r.smallestEigenvalue()));
        row("probe.divergence", r -> Numbers.threeDigits(r.divergence()));
        row("probe.curl", r -> Numbers.threeDigits(Math.abs(r.curl()) < 1e-9 ? 0 : r.curl()));
        shares.getStyleClass().add("probe-shares");
        getChildren().addAll(place, density, grid, off, shares);
        getStyleClass().addAll("probe-card");
        setId("probe-card");
        setManaged(false);
        setMouseTransparent(true); // it must not take the pointer that it follows
        setVisible(false);
    }

    private void row(String key, Function<Probe.Answer, String> says) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("probe-name");
        Label exact = new Label();
        Label learned = new Label();
        for (Label number : List.of(exact, learned)) {
            number.getStyleClass().add("probe-number");
            number.setMinWidth(USE_PREF_SIZE);
            GridPane.setHalignment(number, HPos.RIGHT);
        }
        rows.add(new Row(exact, learned, says));
        grid.addRow(rows.size(), name, exact, learned);
    }

    /**
     * Shows a probe beside its place.
     *
     * @param labels of the components, in order
     * @param px of the place in the parent
     * @param py of the place in the parent
     * @param width of the parent, px
     * @param height of the parent, px
     */
    public void show(Probe probe, List<String> labels, double px, double py, double width, double height) {
        place.setText(texts.get("probe.place", Numbers.pair(probe.x(), probe.y(), 2), Numbers.sigma(probe.sigma())));
        density.setText(texts.get("probe.density", Numbers.fixed(probe.logDensity(), 2)));
        Optional<Probe.Answer> learned = probe.learned();
        for (Row row : rows) {
            row.exact().setText(row.says().apply(probe.exact()));
            row.learned().setText(learned.map(row.says()).orElse("–"));
        }
        off.setVisible(probe.gap().isPresent());
        probe.gap()
                .ifPresent(gap -> off.setText(
                        texts.get("probe.gap", Numbers.threeDigits(gap.score()), Numbers.threeDigits(gap.denoised()))));
        showShares(probe.responsibilities(), labels);
        setVisible(true);
        applyCss();
        autosize();
        boolean roomLeft = px - AWAY_PX - getWidth() >= 4;
        boolean roomRight = px + AWAY_PX + getWidth() <= width - 4;
        boolean cloudIsRight = probe.exact().denoisedX() > probe.x(); // which the card must not cover
        boolean left = cloudIsRight ? roomLeft || !roomRight : roomLeft && !roomRight;
        double x = left ? px - AWAY_PX - getWidth() : px + AWAY_PX;
        double y = Math.clamp(py - getHeight() / 3, 4, Math.max(4, height - getHeight() - 4));
        relocate(Math.round(Math.clamp(x, 4, Math.max(4, width - getWidth() - 4))), Math.round(y));
    }

    /** Whose place it is: a bar a component, the likeliest of many. */
    private void showShares(List<Double> responsibilities, List<String> labels) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < responsibilities.size(); k++) {
            order.add(k);
        }
        if (order.size() > MOST_COMPONENTS) {
            order.sort((a, b) -> Double.compare(responsibilities.get(b), responsibilities.get(a)));
        }
        int n = Math.min(MOST_COMPONENTS, order.size());
        while (shares.getChildren().size() > n) {
            shares.getChildren().removeLast();
        }
        while (shares.getChildren().size() < n) {
            shares.getChildren().add(new Share());
        }
        for (int i = 0; i < n; i++) {
            int k = order.get(i);
            if (shares.getChildren().get(i) instanceof Share share) {
                share.show(k < labels.size() ? labels.get(k) : "", responsibilities.get(k));
            }
        }
    }

    /** A name, a bar, a percentage. */
    private static final class Share extends HBox {
        private final Label name = new Label();
        private final Region bar = new Region();
        private final Label percent = new Label();

        Share() {
            name.getStyleClass().add("probe-name");
            name.setMinWidth(18);
            bar.getStyleClass().add("probe-bar");
            StackPane track = new StackPane(bar);
            track.getStyleClass().add("probe-track");
            track.setMinWidth(BAR_PX);
            track.setMaxWidth(BAR_PX);
            percent.getStyleClass().add("probe-number");
            getStyleClass().add("probe-share");
            getChildren().addAll(name, track, percent);
        }

        void show(String label, double share) {
            name.setText(label);
            bar.setMaxWidth(Math.max(1, BAR_PX * share));
            percent.setText(Numbers.fixed(100 * share, 1) + " %");
        }
    }
}
