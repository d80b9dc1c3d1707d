package org.scorefield.app.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.Test;

/** The system's dialog shows every file that can be opened, and not only those of the first kind. */
class SystemFileChoiceTest {
    @Test
    void allThatIsUnderstoodIsShownTogether() {
        FileChooser chooser = SystemFileChoice.chooser("Open", List.of(".scorefield", ".csv", ".png"));
        assertEquals(1, chooser.getExtensionFilters().size());
        assertEquals(
                List.of("*.scorefield", "*.csv", "*.png"),
                chooser.getExtensionFilters().getFirst().getExtensions());
    }

    @Test
    void aFolderHasNoEnding() {
        assertTrue(SystemFileChoice.chooser("Export", List.of())
                .getExtensionFilters()
                .isEmpty());
    }
}
