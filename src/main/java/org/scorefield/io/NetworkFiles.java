package org.scorefield.io;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scorefield.recipe.Project;

/** A trained network as other programs read it; the ending of a file's name picks the form. */
public final class NetworkFiles {
    private static final Map<String, Function<Project, byte[]>> FORMS =
            Map.of("json", WeightsJson::write, "npz", Npz::write, "py", NumpyScript::write);

    /** The endings there are, without their dots. */
    public static final List<String> ENDINGS = List.of("npz", "json", "py");

    private NetworkFiles() {}

    /**
     * Writes the network of a project.
     *
     * @param ending {@code npz}, {@code json}, or {@code py} for a script that needs NumPy alone
     * @throws IllegalArgumentException if there is no such form, or the project has no weights
     */
    public static byte[] write(Project project, String ending) {
        Function<Project, byte[]> form = FORMS.get(ending);
        if (form == null) {
            throw new IllegalArgumentException(
                    "a network is written as " + String.join(", ", ENDINGS) + ", not as " + ending);
        }
        return form.apply(project);
    }
}
