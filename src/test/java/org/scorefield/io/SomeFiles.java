package org.scorefield.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scorefield.choice.Choice;
import org.scorefield.field.Box;
import org.scorefield.figure.Figure;
import org.scorefield.figure.FigureWriter;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Print;
import org.scorefield.figure.Viewport;
import org.scorefield.figure.movie.Movie;
import org.scorefield.figure.movie.MovieShape;
import org.scorefield.figure.movie.MovieWriter;
import org.scorefield.figure.movie.Movies;
import org.scorefield.lesson.Lessons;
import org.scorefield.recipe.Project;

/** A small file of every kind that leaves the program, by its ending. */
final class SomeFiles {
    private static final int SIDE = 32;
    private static final int FRAMES = 4;

    private SomeFiles() {}

    static Map<String, byte[]> byEnding() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        Project project = SomeProjects.trained();
        byte[] json = SomeProjects.FILES.format(project);
        all.put("scorefield", json);
        Figure figure = Figure.of(Viewport.ofWidth(Box.square(1), 3, Gutter.AXES), Palette.PAPER, List.of())
                .withAttachment(new String(json, StandardCharsets.UTF_8));
        for (Choice<FigureWriter> format : Formats.CATALOGUE.choices()) {
            all.put(format.id(), format.make().write(figure, new Print(3, 100)));
        }
        for (Choice<MovieWriter> format : Movies.CATALOGUE.choices()) {
            all.put(format.id(), movie(format.make()));
        }
        for (String ending : NetworkFiles.ENDINGS) {
            all.put(ending, NetworkFiles.write(project, ending));
        }
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (CsvTable table = new CsvTable(csv, "x", "y")) {
            for (int i = 0; i < 400; i++) {
                table.row(i, 0.1 * i);
            }
        }
        all.put("csv", csv.toByteArray());
        LessonFiles lessons = new LessonFiles(SomeProjects.FILES);
        all.put("lesson.json", lessons.format(lessons.shipped(Lessons.IDS.getFirst())));
        return all;
    }

    private static byte[] movie(MovieWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Movie movie = writer.begin(out, new MovieShape(SIDE, SIDE, 10, FRAMES));
        for (int frame = 0; frame < FRAMES; frame++) {
            int[] argb = new int[SIDE * SIDE];
            Arrays.fill(argb, 0xFF000000 | 0x40 * frame);
            movie.frame(argb);
        }
        movie.end();
        return out.toByteArray();
    }
}
