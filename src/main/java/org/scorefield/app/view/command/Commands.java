package org.scorefield.app.view.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.scorefield.app.model.Fuzzy;
import org.scorefield.app.view.command.Command.Group;
import org.scorefield.app.view.control.Texts;
import org.scorefield.choice.Choice;

/** All commands of the window, in the order they were added. */
public final class Commands {
    private record Found(Command command, int score) {}

    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Texts texts;

    /** An empty list; titles are read from {@code command.ID} in the texts. */
    public Commands(Texts texts) {
        this.texts = texts;
    }

    /** A key with modifiers. */
    public static KeyCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /** A key with Ctrl (⌘ on a Mac). */
    public static KeyCombination ctrl(KeyCode code) {
        return key(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** A key with Shift. */
    public static KeyCombination shift(KeyCode code) {
        return key(code, KeyCombination.SHIFT_DOWN);
    }

    /**
     * Adds a command titled {@code command.ID} in the texts.
     *
     * @throws IllegalArgumentException if the id or one of the keys is taken
     */
    public void add(Group group, String id, Runnable run, KeyCombination... keys) {
        add(new Command(id, group, () -> texts.get("command." + id), "", List.of(keys), run));
    }

    /** Adds one choice of many, titled by {@code command.KEY} in the texts with its name put in. */
    public void addChoice(
            Group group, String id, String key, Supplier<String> name, Runnable run, KeyCombination... keys) {
        add(new Command(id, group, () -> texts.get("command." + key, name.get()), "", List.of(keys), run));
    }

    /** Adds one choice of a menu, titled likewise; it is found by the menu's other words for it too. */
    public void addChoice(Group group, String key, Choice<?> choice, Runnable run) {
        add(new Command(
                key + "-" + choice.id(),
                group,
                () -> texts.get("command." + key, texts.phrase(choice.title())),
                choice.names(),
                List.of(),
                run));
    }

    /** Adds a command. */
    public void add(Command command) {
        for (KeyCombination key : command.keys()) {
            all().stream().filter(c -> c.keys().contains(key)).findFirst().ifPresent(c -> {
                throw new IllegalArgumentException("the key " + KeyText.of(key) + " of \"" + command.id()
                        + "\" already does \"" + c.id() + "\"; give one of them another");
            });
        }
        if (commands.putIfAbsent(command.id(), command) != null) {
            throw new IllegalArgumentException("there is a command \"" + command.id() + "\" already");
        }
    }

    /** Every command, in the order added. */
    public List<Command> all() {
        return List.copyOf(commands.values());
    }

    /** The command of that id. */
    public Optional<Command> find(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    /** The command whose key this is. */
    public Optional<Command> pressed(KeyEvent e) {
        return commands.values().stream()
                .filter(c -> c.keys().stream().anyMatch(k -> k.match(e)))
                .findFirst();
    }

    /** The commands a query may mean, best first; all of them for an empty one. */
    public List<Command> matching(String query) {
        List<Found> found = new ArrayList<>();
        for (Command c : commands.values()) {
            OptionalInt score = Fuzzy.score(query, c.title(), c.otherNames());
            if (score.isPresent()) {
                found.add(new Found(c, score.getAsInt()));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::score).reversed()) // stable: equal scores stay in order
                .map(Found::command)
                .toList();
    }
}
