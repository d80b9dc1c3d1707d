package org.scorefield.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.ClassQuality;
import org.scorefield.study.Learned;

/** What {@code evaluate --classes} says of every class that the network was told of. */
record ClassReport(List<ClassQuality> classes) {
    ClassReport {
        classes = List.copyOf(classes);
    }

    /**
     * Measures them all.
     *
     * @throws IllegalArgumentException if the network was trained without labels
     */
    static ClassReport measure(Project project, Recipe recipe, int points, Console console) {
        List<ClassQuality> classes = new ArrayList<>();
        for (String label : recipe.scene().classes()) {
            ClassQuality quality =
                    ClassQuality.of(recipe, Learned.field(project, label), label, points, console.goOn());
            if (quality == null) {
                throw new InterruptedWork();
            }
            classes.add(quality);
        }
        return new ClassReport(classes);
    }

    List<Object> document() {
        List<Object> list = new ArrayList<>();
        for (ClassQuality q : classes) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("label", q.label());
            one.put("levels", EvaluateCommand.levels(q.errors()));
            one.put("n", q.n());
            one.put("parked", q.parked());
            one.put("energy_distance", q.energyDistance());
            one.put("energy_distance_floor", q.energyFloor());
            one.put("share_in_class", q.inClass());
            one.put("share_in_class_of_exact_samples", q.exactInClass());
            list.add(one);
        }
        return list;
    }

    void print(PrintWriter out) {
        List<List<Object>> rows = new ArrayList<>();
        for (ClassQuality q : classes) {
            rows.add(List.of(
                    q.label(), q.meanError(), q.energyDistance(), q.energyFloor(), q.inClass(), q.exactInClass()));
        }
        List<String> columns =
                List.of("class", "mean relative Fisher error", "energy distance", "floor", "in class", "of exact ones");
        out.print(new ResultTable(columns, rows).text());
    }
}
