package org.scorefield.io;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scorefield.Promise;
import org.scorefield.lesson.Lessons;
import org.scorefield.study.Recipes;

/**
 * R6: a lesson cannot run code. Lessons gone wrong are refused in a line, and no class of ours touches what could make
 * code of words: the two that call a class by name call it by a constant of their own.
 */
public final class LessonPromise implements Promise {
    private static final int SHORTEST = 3;
    private static final int BUILD = 50_000;
    private static final int LONG = 1_000_000;

    /** Calls that make code, processes or objects of words, as {@code owner.method} or whole packages. */
    private static final Map<String, Set<String>> FORBIDDEN = Map.ofEntries(
            Map.entry("java.io.ObjectInputStream", Set.of()),
            Map.entry("java.io.ObjectOutputStream", Set.of()),
            Map.entry("java.lang.Class.forName", Set.of("org.scorefield.Launcher", "org.scorefield.net.VectorModule")),
            Map.entry("java.lang.ClassLoader.loadClass", Set.of()),
            Map.entry("java.lang.ClassLoader.defineClass", Set.of()),
            Map.entry("java.lang.invoke.MethodHandles$Lookup.defineClass", Set.of()),
            Map.entry("java.lang.reflect.AccessibleObject", Set.of()),
            Map.entry("java.lang.reflect.Method.setAccessible", Set.of()),
            Map.entry("java.lang.reflect.Field.setAccessible", Set.of()),
            Map.entry("java.lang.reflect.Constructor.setAccessible", Set.of()),
            Map.entry("javax.script.", Set.of()),
            Map.entry("java.lang.ProcessBuilder", Set.of()),
            Map.entry("java.lang.Runtime.exec", Set.of()),
            Map.entry("java.lang.System.load", Set.of()),
            Map.entry("java.lang.System.loadLibrary", Set.of()),
            Map.entry("java.lang.Runtime.load", Set.of()),
            Map.entry("java.lang.Runtime.loadLibrary", Set.of()),
            Map.entry("javafx.fxml.", Set.of()),
            Map.entry("javafx.scene.web.", Set.of()),
            Map.entry("java.rmi.", Set.of()),
            Map.entry("javax.naming.", Set.of()),
            Map.entry("java.beans.XMLDecoder", Set.of()),
            Map.entry("java.net.URLClassLoader", Set.of()));

    @Override
    public String id() {
        return "R6";
    }

    @Override
    public String says() {
        return "a lesson cannot run code";
    }

    @Override
    public Outcome keep(Size size) throws Exception {
        Tally tally = new Tally();
        ProjectFiles projects = new ProjectFiles(Recipes::standard);
        LessonFiles files = new LessonFiles(projects);
        List<byte[]> good = new ArrayList<>();
        for (String id : Lessons.IDS) {
            good.add(files.format(files.shipped(id)));
        }
        good.sort(Comparator.comparingInt(lesson -> lesson.length));
        good.subList(SHORTEST, good.size()).clear(); // where a change is likelier to hit what matters
        Attack.Reader reader = bytes -> {
            try {
                files.parse(bytes, "mutant" + LessonFiles.ENDING);
            } catch (BadFileException e) {
                tally.expect(!String.valueOf(e.getMessage()).isBlank(), "nothing was said");
                throw e;
            }
        };
        String attacked = Attack.on("lesson", new Attack.Format(good, reader), 1, size.of(BUILD, LONG), tally);
        hostileWords(files, tally);
        int classes = scan(tally);
        return tally.outcome(attacked + classes + " classes scanned; seed 1");
    }

    /** Where a lesson names a thing, nothing but the listed things will do. */
    private static void hostileWords(LessonFiles files, Tally tally) {
        for (String word : List.of(
                "file:///etc/passwd",
                "http://example.org/",
                "../../secret",
                "java.lang.Runtime",
                "${jndi:ldap://example.org/}",
                "<script>alert(1)</script>",
                "url(x.css)",
                "T(java.lang.Runtime)",
                "__proto__")) {
            for (String step : List.of(
                    "\"do\": [\"" + word + "\"]",
                    "\"set\": {\"" + word + "\": 1}",
                    "\"hide\": [\"" + word + "\"]",
                    "\"highlight\": [\"" + word + "\"]",
                    "\"" + word + "\": 1")) {
                String lesson = "{\"format\": \"" + LessonFiles.format() + "\", \"version\": " + LessonFiles.version()
                        + ", \"title\": {\"en\": \"a\"}, \"summary\": {\"en\": \"a\"}, \"steps\": [{\"text\": {\"en\":"
                        + " \"a\"}, " + step + "}]}";
                try {
                    files.parse(FileStamp.utf8(lesson), "x" + LessonFiles.ENDING);
                    tally.expect(false, "was read: " + step);
                } catch (IOException e) {
                    tally.expect(String.valueOf(e.getMessage()).length() <= BadFileException.LONGEST_MESSAGE, step);
                }
            }
        }
    }

    /** Looks at every call in our byte code. */
    private static int scan(Tally tally) {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.scorefield");
        Set<String> seen = new TreeSet<>();
        for (JavaClass c : ours) {
            Set<String> calls = new TreeSet<>();
            for (JavaAccess<?> access : c.getAccessesFromSelf()) {
                String called = access.getTargetOwner().getName() + "."
                        + access.getTarget().getName();
                FORBIDDEN.forEach((what, allowed) -> {
                    if (matches(called, what)) {
                        (allowed.contains(c.getName()) ? seen : calls).add(c.getName() + " calls " + called);
                    }
                });
            }
            tally.expect(calls.isEmpty(), calls.toString());
        }
        tally.expect(seen.size() == 2, "the scan should see the two calls that are allowed, but saw " + seen);
        return ours.size();
    }

    private static boolean matches(String called, String what) {
        return what.endsWith(".") ? called.startsWith(what) : called.equals(what) || called.startsWith(what + ".");
    }
}
