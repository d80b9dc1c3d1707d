package org.scorefield.app.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Banner;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.sheet.CompareSheet;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Painter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Viewport;
import org.scorefield.io.ProjectDifference;
import org.scorefield.io.ProjectFiles;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.SceneEdits;
import org.scorefield.study.Portrait;
import org.scorefield.study.Scenery;

/** Shows the window's project beside what another program made of its file. */
final class Comparing {
    private final MainView view;
    private final FileDesk files;
    private final ProjectFiles projects;
    private final Texts texts;

    /** What is to be seen of both. */
    private record Both(List<ProjectDifference.Part> parts, int[] here, int[] there) {}

    /**
     * What the person may decide.
     *
     * @param open whether it is still this file that is open
     * @param reload takes the file's
     * @param keep writes the window's
     * @param undecided neither of them
     */
    record Ways(BooleanSupplier open, Banner.Action reload, Banner.Action keep, Runnable undecided) {}

    Comparing(MainView view, FileDesk files, ProjectFiles projects, Texts texts) {
        this.view = view;
        this.files = files;
        this.projects = projects;
        this.texts = texts;
    }

    /**
     * Shows both side by side; where they say the same, says so.
     *
     * @param mine what the window would save
     */
    void show(Path file, Project mine, Palette palette, Ways ways) {
        files.ask(
                () -> both(mine, projects.read(file), palette),
                both -> {
                    if (both.parts().isEmpty()) {
                        view.banner()
                                .showWhile(
                                        ways.open(),
                                        Banner.Severity.INFO,
                                        texts.get("compare.same"),
                                        ways.reload(),
                                        ways.keep());
                        return;
                    }
                    CompareSheet sheet =
                            new CompareSheet(FileDesk.name(file), both.parts(), both.here(), both.there(), texts);
                    sheet.on(
                            () -> leave(ways.reload().run()),
                            () -> leave(ways.keep().run()),
                            () -> leave(ways.undecided()));
                    view.overlay().show(sheet, Pos.CENTER);
                },
                view::complain);
    }

    private void leave(Runnable then) {
        view.overlay().hide();
        then.run();
    }

    /** Both pictures show the same piece of the plane, so that what moved is seen to have moved. */
    private static Both both(Project mine, Project theirs, Palette palette) throws IOException {
        Box box = around(
                SceneEdits.fitBox(mine.recipe().scene()),
                SceneEdits.fitBox(theirs.recipe().scene()));
        return new Both(
                ProjectDifference.between(mine, theirs),
                picture(mine.recipe(), box, palette),
                picture(theirs.recipe(), box, palette));
    }

    private static Box around(Box a, Box b) {
        return new Box(
                Math.min(a.xMin(), b.xMin()),
                Math.max(a.xMax(), b.xMax()),
                Math.min(a.yMin(), b.yMin()),
                Math.max(a.yMax(), b.yMax()));
    }

    private static int[] picture(Recipe recipe, Box box, Palette palette) {
        Viewport viewport =
                new Viewport(box, CompareSheet.PICTURE_WIDTH_PX, CompareSheet.PICTURE_HEIGHT_PX, Gutter.NONE);
        double middle = Math.sqrt(recipe.levels().largest() * recipe.levels().smallest());
        Scenery scenery = new Scenery(
                Truth.shown(recipe.scene()),
                Optional.empty(),
                middle,
                Set.of(Kind.DENSITY),
                ArrowLength.SIGMA_SCALED,
                Points.none(),
                List.of(),
                recipe.seed());
        return Painter.still(Portrait.layers(scenery, viewport), viewport, palette, 1);
    }
}
