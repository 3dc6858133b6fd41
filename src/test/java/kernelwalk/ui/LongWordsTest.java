package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.text.Text;
import kernelwalk.picture.Part;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.Dress;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/**
 * A language whose every word is two fifths longer: no text of the window is cut. What is chosen in a box is left out, as it
 * is whole in the list of choices.
 */
@ExtendWith(WindowExtension.class)
class LongWordsTest {

    private static final double LONGER = 1.4;

    @Test
    void noTextOfTheWindowIsCut(FxRobot robot) {
        List<String> cut = new ArrayList<>();
        robot.interact(() -> sessions().forEach((name, session) -> cut.addAll(cut(name, session))));

        assertThat(cut).isEmpty();
    }

    private static Map<String, Session> sessions() {
        Session guess = session();
        guess.guess().start();
        Session hidden = session();
        hidden.veils().veil(Part.KERNEL, true);
        Session code = session();
        code.sidePanel().open(SideTab.CODE);
        Session numbers = session();
        numbers.sidePanel().open(SideTab.NUMBERS);
        Session homework = session();
        homework.sidePanel().open(SideTab.HOMEWORK);
        Session practice = session();
        practice.practice().start();
        Session predict = session();
        predict.prediction().on().set(true);
        return Map.of(
                "plain", session(),
                "guess", guess,
                "hidden", hidden,
                "code", code,
                "numbers", numbers,
                "homework", homework,
                "practice", practice,
                "predict", predict);
    }

    private static Session session() {
        return new Session(TeachingScenes.diagonal(), Words.in(Locale.ENGLISH));
    }

    private static List<String> cut(String name, Session session) {
        var view = new View(session);
        var scene = new Scene(view.root(), 1280, 800);
        Dress.put(scene, Theme.LIGHT, 1);
        lay(view.root());
        labels(view.root()).forEach(LongWordsTest::lengthen);
        for (int i = 0; i < 4; i++) {
            lay(view.root());
        }
        List<String> cut =
                labels(view.root())
                        .filter(LongWordsTest::isCut)
                        .map(label -> name + ": " + label.getId() + " " + label.getText())
                        .toList();
        view.close();
        return cut;
    }

    private static void lay(Parent root) {
        root.applyCss();
        root.layout();
    }

    private static void lengthen(Labeled label) {
        String text = label.getText();
        boolean isSaid = text != null && text.chars().anyMatch(Character::isLetter);
        if (isSaid && !isName(text) && !label.textProperty().isBound()) {
            int more = (int) Math.ceil(text.length() * (LONGER - 1));
            label.setText(text + " " + "o".repeat(Math.max(1, more - 1)));
        }
    }

    /** What is called the same in every language. */
    private static boolean isName(String text) {
        return List.of("Keras", "PyTorch", "NumPy").contains(text);
    }

    /** Whether less is seen of it than it says. */
    private static boolean isCut(Labeled label) {
        return isSeen(label)
                && label.getTextOverrun() == OverrunStyle.ELLIPSIS
                && label.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(child -> ((Text) child).getText())
                        .anyMatch(shown -> !shown.equals(label.getText()) && shown.endsWith("..."));
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private static Stream<Labeled> labels(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(child -> !(child instanceof ChoiceBox<?>))
                .flatMap(
                        child ->
                                child instanceof Labeled label
                                        ? Stream.of(label)
                                        : child instanceof Parent inner
                                                ? labels(inner)
                                                : Stream.empty());
    }
}
