package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.NamedArg;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program is a module, the tests run on the class path: what FXML needs of the module is read from its source. */
class FxmlModuleTest {

    private static final Path FOLDER = Path.of("src/main/resources/fxml");

    private static final Pattern OPENED =
            Pattern.compile(
                    "(?:opens\\s+([\\w.]+)\\s+to\\s+javafx\\.fxml|exports\\s+([\\w.]+))\\s*;");
    private static final Pattern STYLED =
            Pattern.compile("opens\\s+([\\w.]+)\\s+to\\s+javafx\\.controls\\s*;");
    private static final Pattern SKIN = Pattern.compile("-fx-skin: \"([\\w.]+)\"");
    private static final Pattern IMPORTED =
            Pattern.compile("<\\?import\\s+(kernelwalk[\\w.]+)\\s*\\?>");
    private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"([\\w.]+)\"");
    private static final Pattern ABSOLUTE =
            Pattern.compile("\\S+=\"(?:@?/|@?[a-z]+:/)[^\"]*\"|<URL\\s+value=\"/[^\"]*\"");

    /** An element of one class with all its attributes: {@code <CountField id="samples" choice="SAMPLES"}. */
    private static final String ELEMENT = "<%s\\b([^>]*)>";

    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![:\\w.])([a-z]\\w*)=\"");

    @TestFactory
    Stream<DynamicTest> resourcesAreNamedByRelativePathsAsTheModuleFindsNoOthers()
            throws IOException {
        return files().map(
                        file ->
                                DynamicTest.dynamicTest(
                                        name(file),
                                        () ->
                                                assertThat(all(ABSOLUTE, read(file)))
                                                        .filteredOn(
                                                                each -> !each.startsWith("xmlns"))
                                                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> packagesOfWhatIsNamedAreOpenToFxml() throws IOException {
        Set<String> open = openPackages();
        return files().map(
                        file ->
                                DynamicTest.dynamicTest(
                                        name(file),
                                        () -> assertThat(open).containsAll(named(file))));
    }

    @Test
    void packagesOfSkinsThatStyleSheetsNameAreOpenToTheToolkit() throws IOException {
        Set<String> open =
                found(
                        STYLED,
                        Files.readString(Path.of("src/main/java/module-info.java")),
                        match -> match.group(1));
        Set<String> skins = new TreeSet<>();
        try (Stream<Path> sheets = Files.list(Path.of("src/main/resources/css"))) {
            for (Path sheet : sheets.toList()) {
                skins.addAll(found(SKIN, read(sheet), match -> match.group(1)));
            }
        }

        assertThat(skins)
                .isNotEmpty()
                .allSatisfy(skin -> assertThat(open).contains(type(skin).getPackageName()));
    }

    @Test
    void theTestSeesControllersControlsAndTheEnumsOfTheirAttributes() throws IOException {
        assertThat(named(FOLDER.resolve("parameters/toolbar.fxml")))
                .contains("kernelwalk.ui.parameters", "kernelwalk.exercise");
    }

    @Test
    void absolutePathsAreSeen() {
        assertThat(all(ABSOLUTE, "<fx:include source=\"/fxml/side/side.fxml\" />")).hasSize(1);
        assertThat(all(ABSOLUTE, "<Pane stylesheets=\"@/css/board.css\" />")).hasSize(1);
        assertThat(all(ABSOLUTE, "<fx:include source=\"side/side.fxml\" />")).isEmpty();
    }

    private static Set<String> openPackages() throws IOException {
        String module = Files.readString(Path.of("src/main/java/module-info.java"));
        return found(
                OPENED, module, match -> match.group(1) == null ? match.group(2) : match.group(1));
    }

    /** The packages of the program that a file names. */
    private static Set<String> named(Path file) throws IOException {
        String fxml = read(file);
        Set<String> packages = new TreeSet<>();
        for (String controller : found(CONTROLLER, fxml, match -> match.group(1))) {
            packages.add(type(controller).getPackageName());
        }
        for (String imported : found(IMPORTED, fxml, match -> match.group(1))) {
            Class<?> control = type(imported);
            packages.add(control.getPackageName());
            for (String attribute : attributes(fxml, control.getSimpleName())) {
                packages.addAll(packagesOf(control, attribute));
            }
        }
        packages.removeIf(each -> !each.startsWith("kernelwalk"));
        return packages;
    }

    private static Set<String> attributes(String fxml, String element) {
        return found(Pattern.compile(ELEMENT.formatted(element)), fxml, match -> match.group(1))
                .stream()
                .flatMap(text -> found(ATTRIBUTE, text, match -> match.group(1)).stream())
                .collect(Collectors.toSet());
    }

    /** The packages of the types that an attribute is set with, by a setter or a constructor. */
    private static List<String> packagesOf(Class<?> control, String attribute) {
        String setter = "set" + attribute.substring(0, 1).toUpperCase() + attribute.substring(1);
        Stream<Class<?>> set =
                Arrays.stream(control.getMethods())
                        .filter(method -> method.getName().equals(setter))
                        .flatMap(method -> Arrays.stream(method.getParameterTypes()));
        Stream<Class<?>> built =
                Arrays.stream(control.getConstructors())
                        .flatMap(FxmlModuleTest::parameters)
                        .filter(parameter -> isNamed(parameter, attribute))
                        .map(Parameter::getType);
        return Stream.concat(set, built).map(Class::getPackageName).toList();
    }

    private static Stream<Parameter> parameters(Executable executable) {
        return Arrays.stream(executable.getParameters());
    }

    private static boolean isNamed(Parameter parameter, String attribute) {
        Annotation named = parameter.getAnnotation(NamedArg.class);
        return named instanceof NamedArg argument && argument.value().equals(attribute);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, FxmlModuleTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("FXML names a class that is not there: " + name, e);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Set<String> found(
            Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text)
                .results()
                .map(part)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".fxml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String name(Path file) {
        return FOLDER.relativize(file).toString();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
