package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.scorefield.io.TechniqueKey;
import org.scorefield.recipe.TechniquePlan;

/** Every part of the recipe stands in the inspector with its menu, and what teaches is said plainly. */
class WindowTechniqueTest extends WindowRobot {
    @SuppressWarnings("unchecked") // the menus of the inspector hold ids
    private ComboBox<String> menu(TechniqueKey part) {
        return (ComboBox<String>) node(part.id());
    }

    private Node node(String id) {
        return window.view().lookup("#" + id);
    }

    private TechniquePlan plan() {
        return recipe().training().technique();
    }

    @Test
    void everyPartIsAMenuOfItsCatalogueAndEveryPickIsOneEdit() {
        for (TechniqueKey part : TechniqueKey.values()) {
            assertEquals(part.menu().ids(), read(() -> menu(part).getItems()));
            String other = part.menu().ids().getLast();
            on(() -> menu(part).setValue(other));
            assertEquals(other, part.of(plan()).id());
            on(() -> window.study().undo());
            assertEquals(TechniquePlan.standard(), plan());
            assertEquals(part.of(plan()).id(), read(() -> menu(part).getValue()));
        }
    }

    @Test
    void componentTargetsAreLabelledAsATeacherWhoKnowsTheMixture() {
        assertFalse(read(() -> node("teacher").isVisible()));
        on(() -> menu(TechniqueKey.TARGETS).setValue("component"));
        assertTrue(read(() -> node("teacher").isVisible()));
        assertTrue(read(() -> ((Label) node("teacher")).getText()).startsWith("The teacher knows the mixture"));
    }

    @Test
    void theSettingsOfAPickStandBelowIt() {
        on(() -> menu(TechniqueKey.RATE_SCHEDULE).setValue("cosine"));
        assertTrue(read(() -> node("rate-schedule-horizon").isVisible()));
        on(() -> menu(TechniqueKey.RATE_SCHEDULE).setValue("constant"));
        assertEquals(TechniqueKey.RATE_SCHEDULE.menu().pick("constant"), plan().rateSchedule());
    }
}
