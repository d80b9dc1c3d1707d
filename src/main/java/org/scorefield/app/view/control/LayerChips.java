package org.scorefield.app.view.control;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * What is on the canvas, 36 px: one outlined chip a layer, its swatch filled while the layer shows, and at the right
 * end the numbers under the pointer.
 */
public final class LayerChips extends HBox {
    private final Map<Chip, ToggleButton> chips = new EnumMap<>(Chip.class);
    private final Label readout = new Label();

    /** All layers hidden, nothing read out. */
    public LayerChips(Texts texts) {
        for (Chip chip : Chip.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "role-" + chip.id());
            ToggleButton button = new ToggleButton(
                    texts.get("chip.numbered", chip.number(), texts.get("chip-" + chip.id() + ".name")), swatch);
            button.getStyleClass().add("chip");
            button.setMinWidth(USE_PREF_SIZE); // an HBox shrinks labels to "…" otherwise
            Naming.name(button, "chip-" + chip.id(), texts);
            chips.put(chip, button);
            getChildren().add(button);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        readout.getStyleClass().add("readout");
        readout.setId("readout");
        readout.setTextOverrun(OverrunStyle.CLIP);
        getChildren().addAll(space, readout);
        getStyleClass().add("layer-chips");
        setId("layer-chips");
    }

    /** Whether the layer of {@code chip} is shown. */
    public BooleanProperty shownProperty(Chip chip) {
        ToggleButton button = chips.get(chip);
        if (button == null) {
            throw new IllegalArgumentException("no chip for " + chip);
        }
        return button.selectedProperty();
    }

    /** The numbers under the pointer; its room is reserved, so that chips never move. */
    public StringProperty readoutProperty() {
        return readout.textProperty();
    }
}
