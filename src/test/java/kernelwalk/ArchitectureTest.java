package kernelwalk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The house: arrows only go down. No exemptions. */
@AnalyzeClasses(packages = "kernelwalk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS_ONLY_GO_DOWN =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("app")
                    .definedBy("kernelwalk.app..")
                    .layer("ui")
                    .definedBy("kernelwalk.ui..")
                    .layer("cli")
                    .definedBy("kernelwalk.cli..")
                    .layer("classroom")
                    .definedBy("kernelwalk.classroom..")
                    .layer("export")
                    .definedBy("kernelwalk.export..")
                    .layer("picture")
                    .definedBy("kernelwalk.picture..")
                    .layer("words")
                    .definedBy("kernelwalk.words..")
                    .layer("homework")
                    .definedBy("kernelwalk.homework..")
                    .layer("framework")
                    .definedBy("kernelwalk.framework..")
                    .layer("exercise")
                    .definedBy("kernelwalk.exercise..")
                    .layer("notation")
                    .definedBy("kernelwalk.notation..")
                    .layer("convolution")
                    .definedBy("kernelwalk.convolution..")
                    .whereLayer("app")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("ui")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("cli")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("classroom")
                    .mayOnlyBeAccessedByLayers("ui", "cli")
                    .whereLayer("export")
                    .mayOnlyBeAccessedByLayers("app", "ui", "cli", "classroom")
                    .whereLayer("picture")
                    .mayOnlyBeAccessedByLayers("ui", "export")
                    .whereLayer("words")
                    .mayOnlyBeAccessedByLayers("app", "ui", "cli", "classroom", "export", "picture")
                    .whereLayer("homework")
                    .mayOnlyBeAccessedByLayers(
                            "app", "ui", "cli", "classroom", "export", "picture", "words")
                    .whereLayer("framework")
                    .mayOnlyBeAccessedByLayers("app", "ui", "cli", "export", "picture", "words")
                    .whereLayer("exercise")
                    .mayOnlyBeAccessedByLayers(
                            "app",
                            "ui",
                            "cli",
                            "classroom",
                            "export",
                            "picture",
                            "words",
                            "framework",
                            "homework")
                    .whereLayer("notation")
                    .mayOnlyBeAccessedByLayers(
                            "app",
                            "ui",
                            "cli",
                            "classroom",
                            "export",
                            "picture",
                            "words",
                            "framework",
                            "homework",
                            "exercise")
                    .because("a package knows only what stands below it");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("kernelwalk.(**)").should().beFreeOfCycles();

    /** From the top floor down; a room knows only what stands below it. */
    private static final List<String> ROOMS_OF_THE_WINDOW =
            List.of(
                    "kernelwalk.ui",
                    "kernelwalk.ui.panels",
                    "kernelwalk.ui.present",
                    "kernelwalk.ui.compare",
                    "kernelwalk.ui.help",
                    "kernelwalk.ui.classroom",
                    "kernelwalk.ui.export",
                    "kernelwalk.ui.homework",
                    "kernelwalk.ui.lessons",
                    "kernelwalk.ui.board",
                    "kernelwalk.ui.desk",
                    "kernelwalk.ui.edit",
                    "kernelwalk.ui.parameters",
                    "kernelwalk.ui.attempt",
                    "kernelwalk.ui.practice",
                    "kernelwalk.ui.walk",
                    "kernelwalk.ui.trail",
                    "kernelwalk.ui.side",
                    "kernelwalk.ui.control",
                    "kernelwalk.ui.document",
                    "kernelwalk.ui.look");

    private static final List<String> ROOMS_OF_THE_HOMEWORK =
            List.of(
                    "kernelwalk.homework",
                    "kernelwalk.homework.diagnosis",
                    "kernelwalk.homework.problem",
                    "kernelwalk.homework.question",
                    "kernelwalk.homework.misconception",
                    "kernelwalk.homework.answer");

    private static final List<String> ROOMS_OF_THE_EXERCISE =
            List.of(
                    "kernelwalk.exercise.lesson",
                    "kernelwalk.exercise.file",
                    "kernelwalk.exercise");

    private static final List<String> ROOMS_OF_THE_FRAMEWORK =
            List.of("kernelwalk.framework", "kernelwalk.framework.seed");

    private static final List<String> ROOMS_OF_THE_EXPORT =
            List.of(
                    "kernelwalk.export",
                    "kernelwalk.export.worksheet",
                    "kernelwalk.export.page",
                    "kernelwalk.export.course",
                    "kernelwalk.export.sheet",
                    "kernelwalk.export.solution",
                    "kernelwalk.export.values",
                    "kernelwalk.export.picture",
                    "kernelwalk.export.look");

    @ArchTest
    static void aRoomOfTheWindowKnowsOnlyWhatStandsBelowIt(JavaClasses classes) {
        onlyDown(ROOMS_OF_THE_WINDOW, classes);
    }

    @ArchTest
    static void aRoomOfTheHomeworkKnowsOnlyWhatStandsBelowIt(JavaClasses classes) {
        onlyDown(ROOMS_OF_THE_HOMEWORK, classes);
    }

    @ArchTest
    static void aRoomOfTheExerciseKnowsOnlyWhatStandsBelowIt(JavaClasses classes) {
        onlyDown(ROOMS_OF_THE_EXERCISE, classes);
    }

    @ArchTest
    static void aRoomOfTheFrameworkKnowsOnlyWhatStandsBelowIt(JavaClasses classes) {
        onlyDown(ROOMS_OF_THE_FRAMEWORK, classes);
    }

    @ArchTest
    static void aRoomOfTheExportKnowsOnlyWhatStandsBelowIt(JavaClasses classes) {
        onlyDown(ROOMS_OF_THE_EXPORT, classes);
    }

    private static void onlyDown(List<String> rooms, JavaClasses classes) {
        for (int room = 1; room < rooms.size(); room++) {
            noClasses()
                    .that()
                    .resideInAPackage(rooms.get(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms.subList(0, room).toArray(String[]::new))
                    .because("a room knows only what stands below it")
                    .check(classes);
        }
    }

    @ArchTest
    static void everyRoomStandsInItsList(JavaClasses classes) {
        Set<String> packages =
                classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        for (List<String> rooms :
                List.of(
                        ROOMS_OF_THE_WINDOW,
                        ROOMS_OF_THE_HOMEWORK,
                        ROOMS_OF_THE_EXERCISE,
                        ROOMS_OF_THE_FRAMEWORK,
                        ROOMS_OF_THE_EXPORT)) {
            String house = rooms.stream().min(Comparator.comparing(String::length)).orElseThrow();
            assertThat(packages)
                    .filteredOn(name -> name.equals(house) || name.startsWith(house + "."))
                    .containsExactlyInAnyOrderElementsOf(rooms);
        }
    }

    @ArchTest
    static final ArchRule ONLY_THE_WINDOW_ITSELF_KNOWS_THE_SESSION =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("kernelwalk.ui")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("kernelwalk.ui.Session")
                    .because("a room is given the few things that it uses");

    @ArchTest
    static final ArchRule STATE_KNOWS_NO_NODES =
            noClasses()
                    .that()
                    .resideInAnyPackage("kernelwalk.ui.document", "kernelwalk.ui.practice")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("javafx..")
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            "javafx.beans..",
                                                            "javafx.collections..",
                                                            "javafx.util.."))))
                    .because("what is open and what a student does are tested without a stage");

    @ArchTest
    static final ArchRule ONLY_THE_WINDOW_KNOWS_JAVAFX =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("kernelwalk.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..",
                            "com.sun..",
                            "org.controlsfx..",
                            "atlantafx..",
                            "org.kordamp..")
                    .because("the model, the picture and the command line run without a display");

    @ArchTest
    static final ArchRule THE_MODEL_STANDS_ALONE =
            classes()
                    .that()
                    .resideInAPackage("kernelwalk.convolution..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "kernelwalk.convolution..", "org.apache.commons.numbers..")
                    .because("everything else stands on it");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .because("a small file with a clear name beats a helper class");
}
