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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.control.Toggle;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whoever does not see the window, or has no mouse, gets everywhere in it and hears where that is. */
@ExtendWith(WindowExtension.class)
class AccessibleWindowTest {

    private static final String NAME_OF_THE_PROGRAM = "Kernelwalk";
    private static final Set<String> NAMES_OF_LANGUAGES =
            Stream.of(Language.values()).map(Language::ownName).collect(Collectors.toSet());
    private static final int MOST_STOPS = 200;

    /** Where a value stands in a sentence, or one of the words that are between a plural's bars. */
    private static final Pattern PLACE = Pattern.compile("\\{\\d(?:,plural,([^}]*))?}");

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatTakesTheKeyboardHasAName(Language language, FxRobot robot) {
        speak(language, robot);

        assertThat(focusable())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(name(node)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tabReachesEverythingThatTakesTheKeyboard(Language language, FxRobot robot) {
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
        robot.interact(() -> session.sidePanel().open(SideTab.SHAPES));
        robot.interact(() -> stage.getScene().lookup("#tab-shapes").requestFocus());

        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);

        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("tab-code");
        assertThat(session.sidePanel().tab().get()).isEqualTo(SideTab.CODE);
        assertThat(session.playhead().moment().get()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordInTheWindowIsInTheBundle(Language language, FxRobot robot) {
        speak(language, robot);
        List<Pattern> sentences = sentences();

        assertThat(
                        texts().filter(text -> !ofTheLesson().contains(text))
                                .filter(text -> !NAMES_OF_LANGUAGES.contains(text)))
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

        Map<Node, Integer> changed = changedPixels(robot);

        assertThat(changed).hasSizeGreaterThan(20);
        assertThat(changed)
                .allSatisfy(
                        (node, pixels) ->
                                assertThat(pixels)
                                        .as("%s", node)
                                        .isGreaterThan((int) node.getLayoutBounds().getHeight()));
    }

    /** Its words stand in files of its own, which the lessons' tests compare. */
    private List<String> ofTheLesson() {
        var lesson = session.text().of(session.document().sheet().get());
        return List.of(lesson.title(), lesson.text(), lesson.question());
    }

    private void speak(Language language, FxRobot robot) {
        robot.interact(() -> session.settings().language().set(language));
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
        return changedPixels(robot).keySet();
    }

    /** How many pixels of each node that Tab comes to are another when the keyboard is there. */
    private Map<Node, Integer> changedPixels(FxRobot robot) {
        var changed = new LinkedHashMap<Node, Integer>();
        for (int i = 0; i < MOST_STOPS; i++) {
            robot.push(KeyCode.TAB);
            robot.interact(
                    () ->
                            changed.computeIfAbsent(
                                    stage.getScene().getFocusOwner(), this::changedPixels));
            if (changed.size() == i) {
                break;
            }
        }
        return changed;
    }

    private int changedPixels(Node node) {
        Image with = picture(node);
        stage.getScene().getRoot().requestFocus();
        Image without = picture(node);
        node.requestFocus();
        int changed = 0;
        for (int y = 0; y < (int) with.getHeight(); y++) {
            for (int x = 0; x < (int) with.getWidth(); x++) {
                int before = without.getPixelReader().getArgb(x, y);
                changed += before == with.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return changed;
    }

    /** What stands in the window where a node is. */
    private Image picture(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        var where = new SnapshotParameters();
        where.setViewport(
                new Rectangle2D(
                        place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight()));
        return stage.getScene().getRoot().snapshot(where, null);
    }

    /** Words in the window, not numbers and signs, nor what the exercise itself says. */
    private Stream<String> texts() {
        Exercise exercise = session.document().exercise().get();
        return nodes().flatMap(
                        node ->
                                switch (node) {
                                    case Labeled labeled ->
                                            Stream.of(labeled.getText(), name(labeled));
                                    case Text text when text.getParent() instanceof TextFlow ->
                                            Stream.empty();
                                    case Text text -> Stream.of(text.getText());
                                    case TextFlow flow -> Stream.of(whole(flow));
                                    default -> Stream.of(name(node));
                                })
                .filter(Objects::nonNull)
                .map(text -> text.replace("_", ""))
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .filter(text -> !text.equals(NAME_OF_THE_PROGRAM))
                .filter(text -> !text.equals(exercise.title()) && !text.equals(exercise.notes()))
                .distinct();
    }

    /** A text whose words lead to the glossary stands in pieces. */
    private static String whole(TextFlow flow) {
        return flow.getChildren().stream()
                .map(piece -> ((Text) piece).getText())
                .collect(Collectors.joining());
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
        var pattern = new StringBuilder();
        Matcher place = PLACE.matcher(sentence);
        int end = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(sentence.substring(end, place.start())));
            pattern.append(place.group(1) == null ? ".*" : "(" + place.group(1) + ")");
            end = place.end();
        }
        return Pattern.compile(pattern + Pattern.quote(sentence.substring(end)), Pattern.DOTALL);
    }

    /** How many pixels of a node are different when the keyboard is elsewhere. */
}
