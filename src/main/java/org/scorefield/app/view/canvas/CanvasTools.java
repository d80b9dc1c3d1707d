package org.scorefield.app.view.canvas;

import java.util.EnumMap;
import java.util.Map;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.control.Tool;

/** The canvas tools by name. */
final class CanvasTools {
    private final Map<Tool, CanvasTool> tools = new EnumMap<>(Tool.class);
    private final CanvasTool fallback;

    CanvasTools(StudyModel study, LookModel look, BrushModel brush, ExperimentModel experiments) {
        fallback = new SelectTool(study);
        tools.put(Tool.SELECT, fallback);
        tools.put(Tool.GAUSSIAN, new GaussianTool(study));
        tools.put(Tool.SPRAY, new BrushTool(study, brush, false));
        tools.put(Tool.ERASE, new BrushTool(study, brush, true));
        tools.put(Tool.STROKE, new StrokeTool(experiments.strokeProperty()));
        tools.put(Tool.PAN, new PanTool(look));
    }

    CanvasTool get(Tool tool) {
        return tools.getOrDefault(tool, fallback);
    }
}
