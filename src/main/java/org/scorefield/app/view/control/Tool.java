package org.scorefield.app.view.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What the pointer does on the canvas. */
public enum Tool {
    /** Pick, move, turn and scale what is drawn. */
    SELECT("select", "V", MaterialDesignC.CURSOR_DEFAULT),
    /** Click or drag a new Gaussian. */
    GAUSSIAN("gaussian", "G", MaterialDesignB.BLUR_RADIAL),
    /** Spray data points. */
    SPRAY("spray", "B", MaterialDesignS.SPRAY),
    /** Remove data points under the brush. */
    ERASE("erase", "E", MaterialDesignE.ERASER),
    /** Put a shape of data points down. */
    STAMP("stamp", "S", MaterialDesignS.STAMPER),
    /** Drop particles where they shall start. */
    PARTICLES("particles", "P", MaterialDesignD.DOTS_HEXAGON),
    /** Draw a place, a line or a path for an experiment. */
    STROKE("stroke", "M", MaterialDesignG.GESTURE),
    /** Read off all that is known at a place. */
    PROBE("probe", "I", MaterialDesignE.EYEDROPPER),
    /** Move the view. */
    PAN("pan", "H", MaterialDesignH.HAND_BACK_LEFT_OUTLINE);

    private final String id;
    private final String key;
    private final Ikon icon;

    Tool(String id, String key, Ikon icon) {
        this.id = id;
        this.key = key;
        this.icon = icon;
    }

    /** Its name in files and style sheets. */
    public String id() {
        return id;
    }

    /** The letter that picks it. */
    public String key() {
        return key;
    }

    Ikon icon() {
        return icon;
    }
}
