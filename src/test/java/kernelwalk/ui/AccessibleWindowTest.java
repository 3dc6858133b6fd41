package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Toggle;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kernelwalk.convolution.Operation;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Lessons;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whoever does not see the window, or has no mouse, gets everywhere in it and hears where that is. */
@ExtendWith(ApplicationExtension.class)
class AccessibleWindowTest {

    private static final String NAME_OF_THE_PROGRAM = "Kernelwalk";
    private static final int MOST_STOPS = 200;

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everythingThatTakesTheKeyboardHasAName(String language, FxRobot robot) {
        speak(language, robot);

        assertThat(focusable())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(name(node)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void tabReachesEverythingThatTakesTheKeyboard(String language, FxRobot robot) {
        speak(language, robot);

        Set<Node> stops = stops(robot);

        assertThat(focusable())
                .allMatch(
                        node ->
                                stops.contains(node)
                                        || stops.stream().anyMatch(stop -> isOneOf(node, stop)));
    }

    @Test
    void theArrowsGoFromOneOfSeveralButtonsToTheNextAndChooseIt(FxRobot robot) {
        robot.interact(() -> stage.getScene().lookup("#theme").requestFocus());

        robot.type(KeyCode.TAB, KeyCode.RIGHT, KeyCode.RIGHT);

        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("max-pooling");
        assertThat(session.document().exercise().get().operation())
                .isInstanceOf(Operation.MaxPooling.class);
        assertThat(session.playhead().moment().get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyWordInTheWindowIsInTheBundle(String language, FxRobot robot) {
        speak(language, robot);
        List<Pattern> sentences = sentences();

        assertThat(texts().filter(text -> !ofTheLesson().contains(text)))
                .isNotEmpty()
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .matches(
                                                word ->
                                                        sentences.stream()
                                                                .anyMatch(
                                                                        it ->
                                                                                it.matcher(word)
                                                                                        .matches()),
                                                "is in the bundle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void whatHasTheKeyboardLooksDifferent(String theme, FxRobot robot) {
        robot.interact(() -> session.settings().dark().set(theme.equals("dark")));

        Map<Node, Image> pictures = pictures(robot);
        var nodes = new ArrayList<>(pictures.keySet());

        assertThat(nodes.subList(1, nodes.size()))
                .allSatisfy(
                        node ->
                                assertThat(changedPixels(node, pictures))
                                        .as("%s", node)
                                        .isGreaterThan((int) node.getLayoutBounds().getHeight()));
    }

    /** Its words stand in files of its own, which the lessons' tests compare. */
    private List<String> ofTheLesson() {
        var lesson = session.text();
        return List.of(lesson.title(), lesson.text(), lesson.question());
    }

    private void speak(String language, FxRobot robot) {
        robot.interact(() -> session.settings().korean().set(language.equals("ko")));
    }

    private Stream<Node> nodes() {
        return below(stage.getScene().getRoot()).filter(AccessibleWindowTest::isShown);
    }

    private static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream()
                                .flatMap(AccessibleWindowTest::below))
                : Stream.of(node);
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private List<Node> focusable() {
        return nodes().filter(node -> node.isFocusTraversable() && !node.isDisabled()).toList();
    }

    /** Of several buttons of which one is chosen, Tab stops at that one; the arrows lead to the others. */
    private static boolean isOneOf(Node node, Node stop) {
        return node instanceof Toggle one
                && stop instanceof Toggle other
                && one.getToggleGroup() != null
                && one.getToggleGroup() == other.getToggleGroup();
    }

    /** What a screen reader says for a node. */
    private static String name(Node node) {
        String given = node.getAccessibleText();
        Object text =
                given == null || given.isBlank()
                        ? node.queryAccessibleAttribute(AccessibleAttribute.TEXT)
                        : given;
        return text == null ? "" : text.toString();
    }

    /** Everything that has the keyboard while Tab is pressed until it comes round. */
    private Set<Node> stops(FxRobot robot) {
        return pictures(robot).keySet();
    }

    /** The same, each with a picture of the window at that time. */
    private Map<Node, Image> pictures(FxRobot robot) {
        var pictures = new LinkedHashMap<Node, Image>();
        for (int i = 0; i < MOST_STOPS; i++) {
            robot.push(KeyCode.TAB);
            robot.interact(
                    () ->
                            pictures.putIfAbsent(
                                    stage.getScene().getFocusOwner(),
                                    stage.getScene().snapshot(null)));
            if (pictures.size() == i) {
                break;
            }
        }
        return pictures;
    }

    /** Words in the window, not numbers and signs, nor what the exercise itself says. */
    private Stream<String> texts() {
        Exercise exercise = session.document().exercise().get();
        return nodes().flatMap(
                        node ->
                                switch (node) {
                                    case Labeled labeled ->
                                            Stream.of(labeled.getText(), name(labeled));
                                    case Text text -> Stream.of(text.getText());
                                    default -> Stream.of(name(node));
                                })
                .filter(Objects::nonNull)
                .map(text -> text.replace("_", ""))
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .filter(text -> !text.equals(NAME_OF_THE_PROGRAM))
                .filter(text -> !text.equals(exercise.title()) && !text.equals(exercise.notes()))
                .distinct();
    }

    /** The bundle's sentences, with room for anything where they have a placeholder. */
    private List<Pattern> sentences() {
        ResourceBundle bundle = session.words().get().bundle();
        var patterns = new ArrayList<Pattern>();
        for (String key : bundle.keySet()) {
            String sentence = bundle.getString(key).replace("''", "'").replace("_", "");
            boolean hasWords =
                    sentence.replaceAll("\\{\\d}", "").codePoints().anyMatch(Character::isLetter);
            if (hasWords) {
                patterns.add(pattern(sentence));
            }
        }
        return patterns;
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile(
                Stream.of(sentence.split("\\{\\d}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /** How many pixels of a node are different when the keyboard is elsewhere. */
    private static int changedPixels(Node node, Map<Node, Image> pictures) {
        Image with = pictures.get(node);
        Image without =
                pictures.entrySet().stream()
                        .filter(entry -> entry.getKey() != node)
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        Bounds place = node.localToScene(node.getLayoutBounds());
        int changed = 0;
        for (int y = (int) place.getMinY(); y < place.getMaxY(); y++) {
            for (int x = (int) place.getMinX(); x < place.getMaxX(); x++) {
                int before = without.getPixelReader().getArgb(x, y);
                changed += before == with.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return changed;
    }
}
