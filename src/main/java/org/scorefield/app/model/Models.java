package org.scorefield.app.model;

/** The view models of one window. */
public record Models(
        StudyModel study,
        LookModel look,
        TrainingModel training,
        SamplingModel sampling,
        BrushModel brush,
        ExperimentModel experiments,
        DocumentModel document,
        ExportModel exporting) {}
