package org.scorefield.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.scorefield.Promise;
import org.scorefield.Scratch;
import org.scorefield.recipe.Project;

/** R18: what goes out says nothing of the person or the machine, and what stays is nobody else's to read. */
public final class PrivatePromise implements Promise {
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");

    @Override
    public String id() {
        return "R18";
    }

    @Override
    public String says() {
        return "no path, name, time or host leaves in a file";
    }

    @Override
    public Outcome keep(Size size) throws Exception {
        Tally tally = new Tally();
        List<String> secrets = secrets();
        Map<String, byte[]> outputs = outputs();
        outputs.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1) + inflated(bytes);
            for (String secret : secrets) {
                tally.expect(!text.contains(secret), name + " says " + secret);
            }
        });
        try (Scratch scratch = new Scratch()) {
            remember(scratch.folder().resolve("state"));
            try (Stream<Path> all = Files.walk(scratch.folder().resolve("state"))) {
                for (Path path : all.toList()) {
                    Set<PosixFilePermission> others = Files.getPosixFilePermissions(path);
                    others.removeIf(p -> p.name().startsWith("OWNER"));
                    tally.expect(others.isEmpty(), path + " may be read by others: " + others);
                }
            }
        }
        return tally.outcome(outputs.size() + " kinds of file searched for " + secrets.size() + " things");
    }

    private static List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        secrets.add(System.getProperty("user.home") + "/");
        secrets.add(System.getProperty("user.dir"));
        secrets.add(System.getProperty("java.io.tmpdir") + "/");
        secrets.add("/home/");
        String user = System.getProperty("user.name");
        secrets.add("(" + user + ")");
        secrets.add("\"" + user + "\"");
        LocalDate today = LocalDate.now();
        secrets.add(today.toString());
        secrets.add(today.toString().replace("-", ""));
        Path host = Path.of("/etc/hostname");
        if (Files.isReadable(host)) {
            String name = Files.readString(host).strip();
            if (name.length() > 3) {
                secrets.add(name);
            }
        }
        return secrets;
    }

    private static Map<String, byte[]> outputs() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(SomeFiles.byEnding());
        all.put(
                "share text",
                FileStamp.utf8(new ShareText(SomeProjects.FILES)
                        .write(SomeProjects.trained())
                        .text()));
        return all;
    }

    /** What a PDF deflates could hold a name too. */
    private static String inflated(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder all = new StringBuilder();
        STREAM.matcher(text).results().forEach(stream -> {
            Inflater inflater = new Inflater();
            inflater.setInput(bytes, stream.end(), bytes.length - stream.end());
            byte[] plain = new byte[1 << 16];
            try {
                all.append(new String(plain, 0, inflater.inflate(plain), StandardCharsets.ISO_8859_1));
            } catch (DataFormatException e) {
                all.append(' '); // was not deflated: searched as it stands
            } finally {
                inflater.end();
            }
        });
        return all.toString();
    }

    private static void remember(Path root) throws IOException {
        StateFolder state = new StateFolder(root, new RealDisk());
        Project project = SomeProjects.trained();
        StateFolder.Owner owner = new StateFolder.Owner(1, 2);
        Path session = state.begin(new StateFolder.About(owner, project.name(), Optional.of(Path.of("a")), "", false));
        try (Journal journal = new Journal(session, project, SomeProjects.FILES, state.disk())) {
            journal.snapshot(true, project);
            journal.record("edit", false, project);
            journal.checkpoint(project);
        }
        new RecentFiles(state).add(Path.of("a"), "a", Optional.of(new byte[] {1}));
        new Locks(state, owner, "w", o -> true).take(Path.of("a"));
    }
}
