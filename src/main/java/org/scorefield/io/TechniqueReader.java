package org.scorefield.io;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.scorefield.choice.Pick;
import org.scorefield.choice.Settings;
import org.scorefield.recipe.TechniquePlan;

/** Reads the finer parts of training, of which a project names only those that are not as usual. */
final class TechniqueReader {
    private final JsonCursor json;
    private final Map<String, Object> unknown;
    private final Map<TechniqueKey, String> ids = new EnumMap<>(TechniqueKey.class);
    private final Map<TechniqueKey, Map<String, Object>> settings = new EnumMap<>(TechniqueKey.class);

    /**
     * A reader of what stands at the cursor.
     *
     * @param unknown takes the settings that are of a newer program
     */
    TechniqueReader(JsonCursor json, Map<String, Object> unknown) {
        this.json = json;
        this.unknown = unknown;
    }

    /** Reads the value of {@code key}, or returns false and leaves it if it is none of these. */
    boolean takes(String key) throws IOException {
        for (TechniqueKey part : TechniqueKey.values()) {
            if (key.equals(part.key())) {
                String id = json.name();
                ids.put(
                        part,
                        json.sane(json.pointer(), () -> part.menu().get(id).id()));
                return true;
            }
            if (key.equals(part.key() + TechniqueKey.SETTINGS)) {
                settings.put(part, ProjectReader.readSettings(json));
                return true;
            }
        }
        return false;
    }

    /** What was read, and the standard where nothing was. */
    TechniquePlan plan(TechniquePlan standard) throws BadFileException {
        TechniquePlan plan = standard;
        for (TechniqueKey part : TechniqueKey.values()) {
            String id = ids.get(part);
            Pick begin = id == null ? part.of(standard) : part.menu().pick(id);
            Settings made = ProjectReader.set(
                    begin.settings(),
                    settings.getOrDefault(part, Map.of()),
                    "/training/" + part.key() + TechniqueKey.SETTINGS,
                    json,
                    unknown);
            plan = part.with(plan, new Pick(begin.id(), made));
        }
        return plan;
    }
}
