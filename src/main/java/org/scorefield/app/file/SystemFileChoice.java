package org.scorefield.app.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.scorefield.io.PathName;

/** The system's own file dialogs. */
public final class SystemFileChoice implements FileChoice {
    private final Window owner;

    public SystemFileChoice(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toOpen(String title, List<String> endings) {
        return Optional.ofNullable(chooser(title, endings).showOpenDialog(owner))
                .map(PathName::of);
    }

    @Override
    public Optional<Path> toSave(String title, String suggestedName, List<String> endings) {
        FileChooser chooser = chooser(title, endings);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(PathName::of);
    }

    /** One filter for all that is understood: who looks for a table does not see projects only. */
    static FileChooser chooser(String title, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (!endings.isEmpty()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            String.join(" ", endings),
                            endings.stream().map(ending -> "*" + ending).toList()));
        }
        return chooser;
    }
}
