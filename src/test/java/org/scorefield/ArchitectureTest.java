package org.scorefield;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules: which room may know which, and who may touch threads, clocks, streams and toolkits. */
class ArchitectureTest {
    /** Rooms from the ground up; imports point strictly down. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("field", "choice"),
            List.of("scene", "noise", "net", "objective", "sample", "metric"),
            List.of("exact", "train", "figure", "recipe"),
            List.of("lesson"),
            List.of("study", "io"),
            List.of("experiment"),
            List.of("cli", "app"));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.scorefield");

    static Stream<Map.Entry<String, Integer>> rooms() {
        return Stream.iterate(0, f -> f < FLOORS.size(), f -> f + 1)
                .flatMap(f -> FLOORS.get(f).stream().map(room -> Map.entry(room, f)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void importsPointStrictlyDown(Map.Entry<String, Integer> room) {
        String[] forbidden = rooms().filter(other -> other.getValue() >= room.getValue() && !other.equals(room))
                .map(other -> inside(other.getKey()))
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage(inside(room.getKey()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden));
    }

    @Test
    void everyPackageIsARoomOfThisHouse() {
        List<String> known = rooms().map(Map.Entry::getKey).toList();
        for (JavaClass c : MAIN) {
            String[] parts = c.getPackageName().split("\\.");
            assertTrue(parts.length == 2 || known.contains(parts[2]), c.getName() + " stands in no room of the house");
        }
    }

    @Test
    void noCircles() {
        slices().matching("org.scorefield.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void onlyTheAppKnowsJavaFx() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.scorefield.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx.."));
    }

    @Test
    void viewModelsKnowNoNodesAndNoTimers() {
        check(noClasses()
                .that()
                .resideInAPackage("org.scorefield.app.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.animation.."));
    }

    @Test
    void librariesStayInTheirRooms() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.scorefield.net..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ejml.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.scorefield.exact..", "org.scorefield.sample..", "org.scorefield.metric..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.math3.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.scorefield.figure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..", "org.apache.batik..", "org.apache.pdfbox.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.scorefield.io..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..", "com.ezylang.."));
    }

    @Test
    void threadsLiveInTheEngineAndTheCommandLine() {
        DescribedPredicate<JavaClass> threading = DescribedPredicate.describe(
                "threads, locks and executors",
                c -> c.isEquivalentTo(Thread.class)
                        || c.getPackageName().equals("java.util.concurrent.locks")
                        || c.getName()
                                .matches(
                                        "java\\.util\\.concurrent\\.(Executors|ExecutorService|.*ThreadPool.*|CountDownLatch|CompletableFuture|Semaphore)"));
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.scorefield.app.engine..", "org.scorefield.cli..")
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "the split of work over a given executor",
                        c -> c.getSimpleName().equals("Chunks"))))
                .should()
                .dependOnClassesThat(threading));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.scorefield.app.engine..")
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable"));
    }

    @Test
    void theViewNeitherWaitsNorLocksNorReadsFiles() {
        DescribedPredicate<JavaMethodCall> waiting = DescribedPredicate.describe("waits for another thread", call -> {
            JavaClass owner = call.getTargetOwner();
            String name = call.getName();
            return owner.isAssignableTo(java.util.concurrent.Future.class)
                    || owner.isAssignableTo(Thread.class)
                            && List.of("join", "sleep").contains(name)
                    || owner.isEquivalentTo(Object.class) && name.startsWith("wait")
                    || name.equals("await") && owner.getPackageName().startsWith("java.util.concurrent");
        });
        check(noClasses()
                .that()
                .resideInAPackage("org.scorefield.app.view..")
                .should()
                .callMethodWhere(waiting));
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.scorefield.app..")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.scorefield.app.engine..")
                .should()
                .haveModifier(JavaModifier.SYNCHRONIZED));
        check(noClasses()
                .that()
                .resideInAPackage("org.scorefield.app.view..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.(File|RandomAccess).*|java\\.nio\\.(file\\.(Files|FileSystems?)|channels\\..*)"));
    }

    @Test
    void randomnessAndClocksComeFromOutside() {
        check(noClasses().should().callMethod(Math.class, "random"));
        check(noClasses().should().dependOnClassesThat().areAssignableTo(java.util.Random.class));
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.scorefield.app..", "org.scorefield.cli..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime"));
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.scorefield.app..", "org.scorefield.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.time.."));
    }

    @Test
    void standardStreamsBelongToTheCommandLine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.scorefield.cli..")
                .and()
                .doNotHaveSimpleName("Launcher")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in"));
    }

    @Test
    void everyPackageIntroducesItselfAndIsNullMarked() {
        ArchRule rule = ArchRuleDefinition.classes().should(new ArchCondition<>("stand in a @NullMarked package") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        c,
                        c.getPackage().isAnnotatedWith(NullMarked.class),
                        c.getName() + " stands in an unmarked package"));
            }
        });
        check(rule);
    }

    @Test
    void textForPeopleNeverDependsOnTheMachinesLocale() {
        check(noClasses().should().callMethod(String.class, "format", String.class, Object[].class));
        check(noClasses().should().callMethod(String.class, "formatted", Object[].class));
        check(noClasses().should().callMethod(String.class, "toLowerCase"));
        check(noClasses().should().callMethod(String.class, "toUpperCase"));
    }

    @Test
    void theScanSawTheHouse() {
        assertTrue(MAIN.size() > 20, "only " + MAIN.size() + " classes were scanned");
    }

    private static String inside(String room) {
        return "org.scorefield." + room + "..";
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }
}
