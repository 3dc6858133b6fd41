package kernelwalk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
                    .whereLayer("export")
                    .mayOnlyBeAccessedByLayers("app", "ui", "cli")
                    .whereLayer("picture")
                    .mayOnlyBeAccessedByLayers("ui", "export")
                    .whereLayer("words")
                    .mayOnlyBeAccessedByLayers("app", "ui", "cli", "export", "picture")
                    .whereLayer("homework")
                    .mayOnlyBeAccessedByLayers("app", "ui", "cli", "export", "picture", "words")
                    .whereLayer("framework")
                    .mayOnlyBeAccessedByLayers("app", "ui", "cli", "export", "picture", "words")
                    .whereLayer("exercise")
                    .mayOnlyBeAccessedByLayers(
                            "app",
                            "ui",
                            "cli",
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
                            "export",
                            "picture",
                            "words",
                            "framework",
                            "homework",
                            "exercise")
                    .because("a package knows only what stands below it");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("kernelwalk.(*)..").should().beFreeOfCycles();

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
