package kernelwalk.ui.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.NewOperation;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.words.ChainFacts;
import kernelwalk.words.Phrase;
import kernelwalk.words.ShapeFact;
import kernelwalk.words.ShapeFacts;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The tabs of the panel at the side, on the lecture's mean filter. */
@ExtendWith(WindowExtension.class)
class SidePanelWindowTest {

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void aTabIsBuiltWhenItIsFirstSeenAndThenKept(FxRobot robot) {
        assertThat(robot.lookup("#numbers-panel").queryAll()).isEmpty();

        robot.clickOn("#tab-numbers");
        Node numbers = robot.lookup("#numbers-panel").query();
        assertThat(numbers.isVisible()).isTrue();
        assertThat(robot.lookup("#shapes-panel").query().isVisible()).isFalse();

        robot.clickOn("#tab-shapes").clickOn("#tab-numbers");
        assertThat(robot.lookup("#numbers-panel").queryAll()).hasSize(1).contains(numbers);
    }

    @Test
    void theChosenTabStaysChosenByClicksHidingAndAnotherLanguage(FxRobot robot) {
        robot.clickOn("#tab-numbers").clickOn("#tab-numbers");
        robot.clickOn("#shapes").clickOn("#shapes").clickOn("#language");

        assertThat(robot.lookup("#tab-numbers").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(robot.lookup("#numbers-panel").query().isVisible()).isTrue();
        assertThat(session.sidePanel().tab().get()).isEqualTo(SideTab.NUMBERS);
    }

    @Test
    void theArrowsGoFromTabToTab(FxRobot robot) {
        robot.interact(() -> stage.getScene().lookup("#tab-shapes").requestFocus());

        robot.type(KeyCode.RIGHT);

        assertThat(session.sidePanel().tab().get()).isEqualTo(SideTab.NUMBERS);
        assertThat(session.playhead().moment().get()).isZero();
    }

    @Test
    void theNumbersFollowTheWindowAndTheCellThatIsPointedAt(FxRobot robot) {
        robot.clickOn("#tab-numbers");
        assertThat(place(robot))
                .isEqualTo("This window will give: output row 0 column 0, filter 0, sample 0");

        robot.interact(() -> session.playhead().goTo(8));
        assertThat(place(robot)).startsWith("This window will give: output row 0 column 1,");
        assertThat(robot.lookup("#number-facts .value").queryAs(Label.class).getText())
                .isEqualTo("6½ = 6.5");

        robot.interact(
                () -> session.pointer().pinned().set(Optional.of(new Target(Part.OUTPUT, 8))));
        assertThat(place(robot)).startsWith("This window will give: output row 2 column 2,");
        assertThat(robot.lookup("#number-facts .value").queryAs(Label.class).getText())
                .isEqualTo("15½ = 15.5");
    }

    @Test
    void theRowsOfTheShapesSayWhatHoldsOfAnotherLayer(FxRobot robot) {
        var layers =
                Stream.concat(
                                session.document().exercise().get().layers().stream(),
                                Stream.of(Layer.of(Relu.PLAIN), Layer.of(new Flatten())))
                        .toList();
        robot.interact(() -> session.document().change(Phrase.of("choice.type"), layers, 0));
        List<Node> rows = List.copyOf(robot.lookup("#facts .fact").queryAll());

        robot.interact(() -> session.document().goToLayer(1));

        List<Node> now = List.copyOf(robot.lookup("#facts .fact").queryAll());
        assertThat(rows).startsWith(now.toArray(Node[]::new)).hasSizeGreaterThan(now.size());
        assertThat(said(robot)).isEqualTo(facts());

        robot.interact(() -> session.document().goToLayer(0));
        assertThat(said(robot)).isEqualTo(facts());
    }

    @Test
    void whatCannotBeChosenOfALayerThatSlidesNotIsSaidByNoFramework(FxRobot robot) {
        var layers =
                Stream.concat(
                                session.document().exercise().get().layers().stream(),
                                Stream.of(
                                        Layer.of(new Flatten()),
                                        Layer.of(NewOperation.of(OperationType.DENSE, 9))))
                        .toList();
        robot.interact(() -> session.document().change(Phrase.of("choice.type"), layers, 2));

        robot.doubleClickOn("#filters").write("0").type(KeyCode.ENTER);

        assertThat(session.document().problem().get()).isPresent();
        assertThat(robot.lookup("#choice-sayings").query().isVisible()).isFalse();
    }

    private static List<ShapeFact> said(FxRobot robot) {
        return robot.lookup("#facts .fact").<VBox>queryAll().stream()
                .map(row -> row.getChildren().stream().map(it -> ((Label) it).getText()).toList())
                .map(it -> new ShapeFact(it.get(0), it.get(1), it.size() > 2 ? it.get(2) : ""))
                .toList();
    }

    private List<ShapeFact> facts() {
        var opened = session.document().opened().get();
        Words english = Words.in(Locale.ENGLISH);
        var exercise = opened.exercise();
        return Stream.of(
                        ShapeFacts.of(english, opened.computation(), exercise.convention()),
                        ChainFacts.of(english, exercise, opened.computations()))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void theNumbersStandStillWhileTheyAreNotSeen(FxRobot robot) {
        robot.clickOn("#tab-numbers").clickOn("#tab-shapes");

        robot.interact(() -> session.playhead().goTo(8));
        assertThat(place(robot)).startsWith("This window will give: output row 0 column 0,");

        robot.clickOn("#tab-numbers");
        assertThat(place(robot)).startsWith("This window will give: output row 0 column 1,");
    }

    private static String place(FxRobot robot) {
        return robot.lookup("#numbers-place").queryAs(Label.class).getText();
    }

    @Test
    void theNumbersAreNotToldWhileSomebodyPractises(FxRobot robot) {
        robot.clickOn("#tab-numbers");

        robot.interact(() -> session.practice().start());

        assertThat(robot.lookup("#number-facts").query().isVisible()).isFalse();
        assertThat(place(robot)).startsWith("While you practise");
        assertThat(session.sideBySide().shown().get()).isFalse();

        robot.interact(() -> session.practice().stop());
        assertThat(robot.lookup("#number-facts").query().isVisible()).isTrue();
        assertThat(place(robot)).startsWith("This window will give: output row 0 column 0,");
    }

    @Test
    void theProgramFollowsEachChangeAndTheChosenLanguage(FxRobot robot) {
        robot.clickOn("#tab-code");
        assertThat(code(robot)).isEqualTo(Lessons.all().getFirst().code().orElseThrow());

        robot.clickOn("#code-pytorch");
        assertThat(code(robot)).contains("import torch\n").contains("F.conv2d(x, kernel, bias)");

        robot.clickOn("#stride-rows").write("2").type(KeyCode.ENTER);
        assertThat(code(robot)).contains("F.conv2d(x, kernel, bias, stride=(2, 1))");

        robot.clickOn("#language");
        assertThat(code(robot)).contains("import torch\n");
    }

    @Test
    void aChosenLanguageIsNotLetGoOf(FxRobot robot) {
        robot.clickOn("#tab-code").clickOn("#code-numpy").clickOn("#code-numpy");

        assertThat(robot.lookup("#code-numpy").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(code(robot)).contains("np.einsum");
    }

    /** The lecture's layer, and the numbers that its first weight goes through. */
    @Test
    void whatDrewTheWeightsIsWrittenAsLongAsTheyAreTheSame(FxRobot robot) {
        robot.clickOn("#tab-code");
        assertThat(robot.lookup("#code-drawing").query().getParent().isVisible()).isFalse();

        open(robot, "random-weights");
        robot.clickOn("#code-drawing");
        assertThat(code(robot)).startsWith("import tensorflow as tf").contains("set_seed(43052)");
        assertThat(steps(robot))
                .contains("1556685636")
                .contains("0xEC3661E0")
                .contains("√(6 ÷ (4 + 4)) = 0.8660254")
                .endsWith("0.4248619 · 2 · 0.8660254 − 0.8660254 = −0.13014299");

        open(robot, "mean-filter");
        assertThat(robot.lookup("#code-drawing").query().getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#code-weight").query().isVisible()).isFalse();
        assertThat(code(robot)).startsWith("# Mean filter");

        open(robot, "random-weights");
        assertThat(code(robot)).contains("set_seed(43052)");
        robot.clickOn("#code-numpy");
        assertThat(code(robot)).contains("np.einsum");
        assertThat(robot.lookup("#code-weight").query().isVisible()).isFalse();
    }

    private void open(FxRobot robot, String id) {
        robot.interact(() -> session.document().open(lesson(id)));
        robot.clickOn("#tab-code");
    }

    private static String steps(FxRobot robot) {
        return robot.lookup("#code-steps").queryAs(VBox.class).getChildren().stream()
                .map(step -> ((Label) step).getText())
                .collect(Collectors.joining("\n"));
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProgramIsCopied(FxRobot robot) {
        robot.clickOn("#tab-code").clickOn("#code-copy");

        assertThat(robot.lookup("#code-copy").queryAs(Button.class).getText()).isEqualTo("Copied");
        robot.interact(
                () ->
                        assertThat(Clipboard.getSystemClipboard().getString())
                                .isEqualTo(session.program().text()));
    }

    private static String code(FxRobot robot) {
        return robot.lookup("#code").queryAs(TextArea.class).getText();
    }
}
