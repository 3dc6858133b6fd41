package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Everything on the screen follows the language at once. English is what has no Hangul, Korean what has no Latin word
 * that neither the Korean bundle, nor a Korean lesson, nor a program has.
 */
@ExtendWith(WindowExtension.class)
class LanguageSwitchTest {

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");
    private static final Set<String> QUOTED = Set.of("message", "raised", "line", "call");

    /** A screen of the window: what brings it there, and what takes it away. */
    private enum Screen {
        WALK(_ -> {}),
        LESSONS(session -> session.shelf().open()),
        LESSONS_SEEN_BEFORE(
                session -> {
                    session.shelf().open();
                    session.shelf().leave();
                }),
        PRACTICE(
                session -> {
                    session.sidePanel().open(SideTab.HOMEWORK);
                    session.practice().start();
                }),
        PREDICTION(session -> session.prediction().on().set(true)),
        ATTEMPT(session -> session.desk().start(lesson("error-rank").sheet())),
        SIDE_BY_SIDE(session -> session.sideBySide().open()),
        TWO_BOARDS(session -> session.comparison().open()),
        NUMBERS(session -> session.sidePanel().open(SideTab.NUMBERS)),
        CODE(session -> session.sidePanel().open(SideTab.CODE)),
        HOMEWORK(session -> session.sidePanel().open(SideTab.HOMEWORK)),
        NOTICE(session -> session.notices().tell(Phrase.of("file.too-large", "x.txt"))),
        CHANGED(
                session ->
                        session.document()
                                .change(
                                        Phrase.of("document.change.number"),
                                        lesson -> lesson.withInput(0, Rational.of(9)))),
        COMPLAINT(session -> session.parameters().type(Choice.KERNEL_HEIGHT, "99"));

        private final Consumer<Session> shows;

        Screen(Consumer<Session> shows) {
            this.shows = shows;
        }
    }

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session =
                new Session(lesson("three-colours-four-filters").sheet(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everyScreenFollowsTheLanguageAtOnce(Screen screen, FxRobot robot) {
        robot.interact(() -> screen.shows.accept(session));
        assertThat(words(HANGUL)).isEmpty();

        speak(Language.KOREAN, robot);
        if (screen == Screen.LESSONS_SEEN_BEFORE) {
            robot.interact(() -> session.shelf().open());
        }
        Set<String> foreign = words(LATIN);
        foreign.removeAll(latinOfKorean());
        assertThat(foreign).isEmpty();

        speak(Language.ENGLISH, robot);
        assertThat(words(HANGUL)).isEmpty();
    }

    private void speak(Language language, FxRobot robot) {
        robot.interact(() -> session.settings().language().set(language));
    }

    /** What a Korean screen may have in Latin letters. */
    private static Set<String> latinOfKorean() {
        var bundle = Words.in(Locale.KOREAN).bundle();
        Stream<String> said = bundle.keySet().stream().map(bundle::getString);
        Stream<String> taught =
                Lessons.all().stream()
                        .map(lesson -> lesson.in(Language.KOREAN))
                        .flatMap(LanguageSwitchTest::texts);
        Stream<String> programs = Lessons.all().stream().flatMap(it -> code(it).stream());
        Set<String> words =
                Stream.of(said, taught, programs)
                        .flatMap(it -> it)
                        .flatMap(text -> found(LATIN, text).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        words.addAll(Set.of("Kernelwalk", "English", "txt"));
        return words;
    }

    private static Stream<String> texts(LessonText text) {
        return Stream.of(text.title(), text.text(), text.question());
    }

    /** Without its comments, which are words. */
    private static List<String> code(Lesson lesson) {
        return lesson.code().stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst("#.*", ""))
                .toList();
    }

    private Set<String> words(Pattern pattern) {
        return below(stage.getScene().getRoot())
                .filter(LanguageSwitchTest::isShown)
                .flatMap(LanguageSwitchTest::said)
                .filter(Objects::nonNull)
                .flatMap(text -> found(pattern, text).stream())
                .filter(word -> !word.equals(Language.KOREAN.ownName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> found(Pattern pattern, String text) {
        var words = new ArrayList<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static Stream<String> said(Node node) {
        String heard = node.getAccessibleText();
        return switch (node) {
            case Labeled labeled -> Stream.of(labeled.getText(), heard);
            case Text text -> Stream.of(text.getText());
            case TextInputControl input -> Stream.of(input.getText(), input.getPromptText(), heard);
            case MenuBar menus -> menus.getMenus().stream().map(menu -> menu.getText());
            default -> Stream.of(heard);
        };
    }

    private static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream()
                                .flatMap(LanguageSwitchTest::below))
                : Stream.of(node);
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && !isQuoted(node) && isShown(node.getParent());
    }

    /** What a framework says, and the call that it says it to, stand as they are. */
    private static boolean isQuoted(Node node) {
        return node.getStyleClass().stream().anyMatch(QUOTED::contains);
    }

    private static Lesson lesson(String id) {
        return Lessons.all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }
}
