package org.scorefield.app;

import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.ExportModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;

/** The view models of one window. */
record Models(
        StudyModel study,
        LookModel look,
        TrainingModel training,
        SamplingModel sampling,
        BrushModel brush,
        ExperimentModel experiments,
        DocumentModel document,
        ExportModel exporting) {}
