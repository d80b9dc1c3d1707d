package org.scorefield.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.scorefield.Promise;
import org.scorefield.Scratch;
import org.scorefield.choice.Choice;
import org.scorefield.field.Box;
import org.scorefield.field.RandomStream;
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
import org.scorefield.io.FaultyDisk.Fault;
import org.scorefield.lesson.Lessons;
import org.scorefield.recipe.Project;

/** R3: every k-th operation of the disk fails in turn, in every way, while everything that writes is being written. */
public final class FaultPromise implements Promise {
    private static final long SEED = 1;
    private static final byte[] OLD = "what stood there before".getBytes(StandardCharsets.UTF_8);

    /** Something that writes a file called work; the new bytes are what a disk without faults ends with. */
    @FunctionalInterface
    private interface Operation {
        void write(Path folder, Disk disk) throws IOException;
    }

    @Override
    public String id() {
        return "R3";
    }

    @Override
    public String says() {
        return "any input or output error is survived and explained";
    }

    @Override
    public Outcome keep(Size size) throws Exception {
        Tally tally = new Tally();
        int runs = 0;
        Map<String, Operation> operations = operations();
        try (Scratch scratch = Scratch.inMemory()) {
            for (Map.Entry<String, Operation> operation : operations.entrySet()) {
                byte[] expected = perfect(operation.getValue(), scratch.fresh());
                int count = trial(operation, expected, scratch.fresh(), new FaultyDisk(0, Fault.FULL, false), tally);
                for (int k = 1; k <= count; k++) {
                    for (Fault fault : Fault.values()) {
                        for (boolean forGood : new boolean[] {false, true}) {
                            trial(operation, expected, scratch.fresh(), new FaultyDisk(k, fault, forGood), tally);
                            runs++;
                        }
                    }
                }
            }
            runs += pairs(operations, size, scratch, tally);
            runs += journals(size, scratch, tally);
        }
        return tally.outcome(operations.size() + 2 + " operations, " + runs + " runs; seed " + SEED);
    }

    /** Two faults at random, each once or for good. */
    private static int pairs(Map<String, Operation> operations, Size size, Scratch scratch, Tally tally)
            throws IOException {
        RandomGenerator random = RandomStream.of(SEED, "pairs");
        int most = size.of(180, 20_000);
        int runs = 0;
        for (Map.Entry<String, Operation> operation : operations.entrySet()) {
            byte[] expected = perfect(operation.getValue(), scratch.fresh());
            FaultyDisk whole = new FaultyDisk(0, Fault.FULL, false);
            int count = trial(operation, expected, scratch.fresh(), whole, tally);
            for (int run = 0; run < most / operations.size(); run++) {
                FaultyDisk pair = some(count, random).and(some(count, random));
                trial(operation, expected, scratch.fresh(), pair, tally);
                runs++;
            }
        }
        return runs;
    }

    private static FaultyDisk some(int count, RandomGenerator random) {
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        return new FaultyDisk(1 + random.nextInt(count + 4), fault, random.nextInt(4) == 0);
    }

    private static Map<String, Operation> operations() throws IOException {
        Map<String, Operation> all = new LinkedHashMap<>();
        Project project = SomeProjects.trained();
        byte[] json = SomeProjects.FILES.format(project);
        all.put(
                "save",
                (folder, disk) -> SafeFiles.saveOver(
                        folder.resolve("work"), json, back -> SomeProjects.FILES.parse(back, "work"), disk));
        all.put(
                "csv",
                (folder, disk) -> save(folder, disk, out -> {
                    try (CsvTable table = new CsvTable(out, "x", "y")) {
                        for (int i = 0; i < 20_000; i++) {
                            table.row(i, 0.1 * i);
                        }
                    }
                }));
        Viewport viewport = Viewport.ofWidth(Box.square(1), 3, Gutter.AXES);
        Figure figure = Figure.of(viewport, Palette.PAPER, List.of());
        for (Choice<FigureWriter> format : Formats.CATALOGUE.choices()) {
            byte[] bytes = format.make().write(figure, new Print(3, 100));
            all.put(format.id(), (folder, disk) -> save(folder, disk, out -> out.write(bytes)));
        }
        all.put(
                "frames",
                (folder, disk) -> SafeFolders.save(
                        folder.resolve("work"),
                        into -> {
                            into.add("frame-0001.png", json);
                            into.add("frame-0002.png", OLD);
                        },
                        disk));
        for (Choice<MovieWriter> format : Movies.CATALOGUE.choices()) {
            all.put(
                    format.id(),
                    (folder, disk) -> save(folder, disk, out -> {
                        Movie movie = format.make().begin(out, new MovieShape(32, 32, 10, 3));
                        for (int frame = 0; frame < 3; frame++) {
                            int[] argb = new int[32 * 32];
                            Arrays.fill(argb, 0xFF000000 | 0x40 * frame);
                            movie.frame(argb);
                        }
                        movie.end();
                    }));
        }
        LessonFiles lessons = new LessonFiles(SomeProjects.FILES);
        byte[] lesson = lessons.format(lessons.shipped(Lessons.IDS.getFirst()));
        all.put("lesson", (folder, disk) -> save(folder, disk, out -> out.write(lesson)));
        all.put("settings", (folder, disk) -> new StateFolder(folder, disk).save("work", "{\"dark\": true}\n"));
        return all;
    }

    private static void save(Path folder, Disk disk, SafeFiles.Content content) throws IOException {
        SafeFiles.save(folder.resolve("work"), content, Set.of(), disk);
    }

    private static byte[] perfect(Operation operation, Path folder) throws IOException {
        operation.write(folder, new RealDisk());
        return state(folder.resolve("work"));
    }

    /** The bytes of a file; of a folder those of all its files, with their names. */
    private static byte[] state(Path work) throws IOException {
        if (!Files.isDirectory(work)) {
            return Files.readAllBytes(work);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.sorted().toList()) {
                all.writeBytes(FileStamp.utf8(InputFile.name(file) + "\n"));
                all.writeBytes(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    /** What stood there before: where frames go an empty folder. */
    private static byte[] old(Path work, boolean folder) throws IOException {
        if (folder) {
            Files.createDirectory(work);
        } else {
            Files.write(work, OLD);
        }
        return state(work);
    }

    private static int trial(
            Map.Entry<String, Operation> operation, byte[] expected, Path folder, FaultyDisk disk, Tally tally)
            throws IOException {
        Path work = folder.resolve("work");
        byte[] old = old(work, operation.getKey().equals("frames"));
        Optional<String> said = Optional.empty();
        try {
            operation.getValue().write(folder, disk);
        } catch (IOException e) {
            said = Optional.of(String.valueOf(e.getMessage()));
        }
        byte[] now = state(work);
        boolean isNew = Arrays.equals(expected, now);
        String which = operation.getKey() + ", " + disk + ": ";
        tally.expect(isNew || Arrays.equals(old, now), which + "the file is neither old nor new");
        tally.expect(said.isPresent() || isNew, which + "nothing was said, and nothing saved");
        said.ifPresent(sentence -> tally.expect(
                sentence.startsWith("cannot save ")
                        && sentence.contains("work: ")
                        && disk.isSaidIn(sentence)
                        && sentence.length() <= BadFileException.LONGEST_MESSAGE,
                which + "said " + sentence));
        long left = temporaries(folder);
        tally.expect(left <= disk.mostLeft(), which + left + " temporary files are left");
        return disk.count();
    }

    private static long temporaries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> InputFile.name(p).endsWith(Temporaries.END)).count();
        }
    }

    /** The journal and the list of recent files: after any fault what was remembered before, or what is new, is there. */
    private static int journals(Size size, Scratch scratch, Tally tally) throws IOException {
        int runs = 0;
        int most = size.of(60, 2000);
        RandomGenerator random = RandomStream.of(SEED, "faults");
        for (int run = 0; run < most; run++) {
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            FaultyDisk disk = new FaultyDisk(1 + random.nextInt(40), fault, false);
            Path folder = scratch.fresh();
            EditBot bot = new EditBot(SEED + run);
            List<Project> written = new ArrayList<>();
            try (Journal journal = new Journal(folder, bot.now(), SomeProjects.FILES, disk)) {
                for (int i = 0; i < 12; i++) {
                    Project edited = bot.edit();
                    try {
                        journal.record("edit", false, edited);
                        if (i % 5 == 4) {
                            journal.snapshot();
                        }
                        journal.sync();
                        written.add(edited);
                    } catch (IOException e) {
                        String said = String.valueOf(e.getMessage());
                        tally.expect(said.startsWith("cannot ") && said.contains(fault.said()), "said " + said);
                    }
                }
            }
            Optional<Project> back = Recovery.read(folder, SomeProjects.FILES).map(Recovery::project);
            tally.expect(
                    back.isPresent()
                            && (back.get().equals(bot.now()) || back.get().equals(written.getLast())),
                    "autosave, " + disk + ": the last edit is not there");
            runs++;
        }
        for (int k = 1; k <= 24; k++) {
            for (Fault fault : Fault.values()) {
                Path folder = scratch.fresh();
                Path file = folder.resolve("a.scorefield");
                new RecentFiles(new StateFolder(folder, new RealDisk())).add(file, "before", Optional.empty());
                RecentFiles list = new RecentFiles(new StateFolder(folder, new FaultyDisk(k, fault, false)));
                try {
                    list.add(file, "after", Optional.of(OLD));
                } catch (IOException e) {
                    tally.expect(String.valueOf(e.getMessage()).contains(fault.said()), "said " + e.getMessage());
                }
                List<RecentFiles.Entry> now = list.read().entries();
                tally.expect(
                        now.size() == 1
                                && List.of("before", "after")
                                        .contains(now.getFirst().name()),
                        "recent files, operation " + k + ": " + now);
                runs++;
            }
        }
        return runs;
    }
}
