package org.scorefield.app.view.control;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tools down the left edge, 52 px wide: an icon over its key; exactly one is chosen. */
public final class ToolRail extends VBox {
    private final ObjectProperty<Tool> selectedTool = new SimpleObjectProperty<>(this, "selectedTool", Tool.SELECT);
    private final ToggleGroup group = new ToggleGroup();

    /** All tools, with the first chosen. */
    public ToolRail(Texts texts) {
        Map<Tool, ToggleButton> buttons = new EnumMap<>(Tool.class);
        for (Tool tool : Tool.values()) {
            ToggleButton button = new ToggleButton(tool.key(), new FontIcon(tool.icon()));
            button.setContentDisplay(ContentDisplay.TOP);
            button.setUserData(tool);
            button.setToggleGroup(group);
            button.getStyleClass().add("tool-button");
            Naming.name(button, "tool-" + tool.id(), texts);
            buttons.put(tool, button);
            getChildren().add(button);
        }
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                group.selectToggle(before); // a second click on the chosen tool leaves it chosen
            } else if (now != null && now.getUserData() instanceof Tool tool) {
                selectedTool.set(tool);
            }
        });
        selectedTool.subscribe(tool -> group.selectToggle(buttons.get(tool)));
        getStyleClass().add("tool-rail");
        setId("tool-rail");
    }

    /** The tool in hand. */
    public ObjectProperty<Tool> selectedToolProperty() {
        return selectedTool;
    }
}
