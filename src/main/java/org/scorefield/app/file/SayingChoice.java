package org.scorefield.app.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Says why a file that was chosen cannot be had; it is then as if none had been chosen.
 *
 * @param complain told in one sentence
 */
public record SayingChoice(FileChoice choice, Consumer<String> complain) implements FileChoice {
    @Override
    public Optional<Path> toOpen(String title, List<String> endings) {
        return attempt(() -> choice.toOpen(title, endings));
    }

    @Override
    public Optional<Path> toSave(String title, String suggestedName, List<String> endings) {
        return attempt(() -> choice.toSave(title, suggestedName, endings));
    }

    private Optional<Path> attempt(Supplier<Optional<Path>> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            complain.accept(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
