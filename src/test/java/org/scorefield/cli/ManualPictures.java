package org.scorefield.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Print;

/**
 * Makes the pictures of the manual: runs every command of {@code docs/manual.md} in the order of the text, in the current
 * folder, draws {@link ManualPlates} of what they wrote, and copies each picture the manual shows beside it.
 *
 * <p>{@code mvn test-compile exec:exec@manual-pictures}; what the commands printed is in {@code transcript.txt}.
 */
public final class ManualPictures {
    private static final double DPI = 120;
    private static final double PX_PER_CM = 96 / 2.54;
    private static final String FOLDER = "pictures/";

    /** Where the manual lets {@code scorefield figures} write. */
    private static final String LECTURE = "lecture";

    private ManualPictures() {}

    /** @param args the manual; and, to try one thing alone, {@code commands} or {@code plates} */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Manual manual = Manual.read(file);
        String only = args.length > 1 ? args[1] : "";
        if (!only.equals("plates")) {
            Files.writeString(Path.of("transcript.txt"), run(manual.commands()));
        }
        if (!only.equals("commands")) {
            for (Map.Entry<String, Figure> plate : ManualPlates.all().entrySet()) {
                Files.write(Path.of(plate.getKey()), png(plate.getValue()));
            }
        }
        Path target = file.resolveSibling(FOLDER);
        Files.createDirectories(target);
        for (Manual.Shown shown : manual.pictures()) {
            if (shown.link().startsWith(FOLDER)) {
                String name = shown.link().substring(FOLDER.length());
                Path made = Path.of(name);
                Path source = Files.exists(made) ? made : Path.of(LECTURE, name);
                Files.write(target.resolve(name), Files.readAllBytes(source));
            }
        }
    }

    private static String run(List<List<String>> commands) {
        StringBuilder transcript = new StringBuilder();
        List<String> failed = new ArrayList<>();
        for (List<String> command : commands) {
            StringWriter said = new StringWriter();
            PrintWriter writer = new PrintWriter(said);
            int code = Cli.run(command.toArray(String[]::new), path -> {}, writer, writer);
            String line = "$ scorefield " + String.join(" ", command) + "\n" + said + "\n";
            System.out.print(line);
            transcript.append(line);
            if (code != Cli.DONE) {
                failed.add(line);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("these commands failed:\n" + String.join("", failed));
        }
        return transcript.toString();
    }

    private static byte[] png(Figure figure) {
        double widthCm = figure.widthPx() / PX_PER_CM;
        return Formats.CATALOGUE.get("png").make().write(figure, new Print(widthCm, DPI));
    }
}
