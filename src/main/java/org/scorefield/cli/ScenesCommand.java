package org.scorefield.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.scorefield.choice.Choice;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scorefield scenes}. */
@Command(description = "Lists the built-in scenes: name, one line, number of components.")
final class ScenesCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print a JSON list with name, title, summary, source and components.")
    private boolean json;

    private final Console console;

    ScenesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Choice<Scene> choice : Scenes.CATALOGUE.choices()) {
            int components = choice.make().components().size();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", choice.id());
            one.put("title", choice.title());
            one.put("summary", choice.summary());
            one.put("source", choice.source());
            one.put("components", components);
            all.add(one);
            if (!json) {
                console.out()
                        .println(String.format(
                                Locale.ROOT,
                                "%-16s %-70s %4d %s",
                                choice.id(),
                                choice.summary(),
                                components,
                                components == 1 ? "component" : "components"));
            }
        }
        if (json) {
            console.out().println(Json.of(all));
        }
        return Cli.DONE;
    }
}
