package org.scorefield.app.view.canvas;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.control.Tool;
import org.scorefield.figure.Layers.Kind;

/** The canvas tools by name. */
final class CanvasTools {
    private final Map<Tool, CanvasTool> tools = new EnumMap<>(Tool.class);
    private final CanvasTool fallback;

    CanvasTools(
            StudyModel study,
            LookModel look,
            BrushModel brush,
            SamplingModel sampling,
            ExperimentModel experiments,
            Consumer<Feedback> feedback) {
        fallback = new SelectTool(
                study, sampling, () -> look.shownProperty(Kind.PARTICLES).get(), feedback);
        tools.put(Tool.SELECT, fallback);
        tools.put(Tool.GAUSSIAN, new GaussianTool(study, feedback));
        tools.put(Tool.SPRAY, new BrushTool(study, brush, false));
        tools.put(Tool.ERASE, new BrushTool(study, brush, true));
        tools.put(Tool.STAMP, new StampTool(study, brush));
        tools.put(
                Tool.PARTICLES,
                new DropTool(
                        sampling,
                        brush,
                        () -> study.recipe().seed(),
                        () -> look.levelProperty().get()));
        tools.put(Tool.STROKE, new StrokeTool(experiments.strokeProperty()));
        tools.put(Tool.PROBE, new ProbeTool(look.probe()));
        tools.put(Tool.PAN, new PanTool(look));
    }

    CanvasTool get(Tool tool) {
        return tools.getOrDefault(tool, fallback);
    }
}
