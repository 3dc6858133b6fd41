package kernelwalk.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.QuickRobot;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.control.Tip;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The tool bar and the panel of shapes on the lecture's mean filter, driven with mouse and keys. */
@ExtendWith(WindowExtension.class)
class ToolBarTest {

    private Session session;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void aLargerStrideShrinksTheOutputAndUndoRestoresTheField(FxRobot robot) {
        type(robot, "#stride-columns", "2");
        assertThat(output()).isEqualTo(new Shape(1, 3, 2, 1));

        robot.clickOn("#undo");

        assertThat(output()).isEqualTo(new Shape(1, 3, 3, 1));
        assertThat(field(robot, "#stride-columns").getText()).isEqualTo("1");
    }

    @Test
    void aClickOnTheWordsBeforeAFieldGoesIntoIt(FxRobot robot) {
        Node chip = field(robot, "#stride-rows").getParent();
        robot.clickOn(((Parent) chip).getChildrenUnmodifiable().getFirst());

        assertThat(field(robot, "#stride-rows").isFocused()).isTrue();
        robot.write("2").type(KeyCode.ENTER);
        assertThat(output()).as("what stood there was chosen").isEqualTo(new Shape(1, 2, 3, 1));

        Node window = field(robot, "#kernel-height").getParent();
        robot.clickOn(((Parent) window).getChildrenUnmodifiable().getFirst());
        assertThat(field(robot, "#kernel-height").isFocused()).isTrue();
    }

    @Test
    void anImpossibleKernelStaysOnScreenMarkedAndSaidUntilItIsPossible(FxRobot robot) {
        type(robot, "#kernel-height", "9");

        assertThat(field(robot, "#kernel-height").getText()).isEqualTo("9");
        assertThat(marked(robot)).containsExactly("kernel-height");
        assertThat(reason(robot).getText()).startsWith("the kernel (9×2) is larger than");
        assertThat(reason(robot).isVisible()).isTrue();
        assertThat(output()).isEqualTo(new Shape(1, 3, 3, 1));

        type(robot, "#kernel-height", "3");

        assertThat(marked(robot)).isEmpty();
        assertThat(reason(robot).isVisible()).isFalse();
        assertThat(output()).isEqualTo(new Shape(1, 2, 3, 1));
    }

    @Test
    void whatIsNoNumberIsMarkedAndEscapeTakesItBack(FxRobot robot) {
        type(robot, "#stride-rows", "x");
        assertThat(marked(robot)).containsExactly("stride-rows");

        robot.type(KeyCode.ESCAPE);

        assertThat(field(robot, "#stride-rows").getText()).isEqualTo("1");
        assertThat(marked(robot)).isEmpty();
    }

    @Test
    void escapeTakesBackBothFieldsOfAPair(FxRobot robot) {
        type(robot, "#kernel-height", "13");
        type(robot, "#kernel-width", "13");
        assertThat(marked(robot)).containsExactlyInAnyOrder("kernel-height", "kernel-width");

        robot.type(KeyCode.ESCAPE);

        assertThat(field(robot, "#kernel-height").getText()).isEqualTo("2");
        assertThat(field(robot, "#kernel-width").getText()).isEqualTo("2");
        assertThat(marked(robot)).isEmpty();
    }

    @Test
    void whoeverLeavesAPairTakesBackBothFieldsAndReadsWhy(FxRobot robot) {
        type(robot, "#kernel-height", "13");
        type(robot, "#kernel-width", "13");

        robot.type(KeyCode.TAB);

        assertThat(field(robot, "#kernel-height").getText()).isEqualTo("2");
        assertThat(field(robot, "#kernel-width").getText()).isEqualTo("2");
        assertThat(marked(robot)).isEmpty();
        assertThat(robot.lookup("#notice-text").queryAs(Label.class).getText())
                .startsWith("the kernel (13×13) is larger than");
    }

    @Test
    void whatKerasWouldRefuseIsSaidAtTheRules(FxRobot robot) {
        type(robot, "#stride-rows", "2");
        type(robot, "#dilation-rows", "2");

        assertThat(robot.lookup("#convention").query().getStyleClass()).contains("impossible");
        assertThat(robot.lookup("#more").query().getStyleClass()).doesNotContain("impossible");
        assertThat(robot.lookup("#rules-refuse").queryAs(Label.class))
                .matches(Label::isVisible)
                .extracting(Label::getText)
                .asString()
                .startsWith("Keras refuses a stride above 1");
    }

    @Test
    void maxPoolingAndBackKeepsTheKernel(FxRobot robot) {
        choose(robot, KeyCode.DOWN, KeyCode.DOWN);
        assertThat(session.document().computation().get().output().at(0)).hasToString("5");

        choose(robot, KeyCode.UP, KeyCode.UP);

        assertThat(exercise()).isEqualTo(Lessons.first());
        assertThat(robot.lookup("#type").queryAs(ChoiceBox.class).getValue())
                .isEqualTo(OperationType.CONVOLUTION);
    }

    /** Opens the list of operations, goes along it and takes what is there. */
    private static void choose(FxRobot robot, KeyCode... along) {
        robot.clickOn("#type").type(along).type(KeyCode.ENTER);
    }

    @Test
    void paddingByNumbersHasAFieldForEachSide(FxRobot robot) {
        choosePaddingByNumbers(robot);
        type(robot, "#padding-top", "1");
        type(robot, "#padding-bottom", "2");
        type(robot, "#padding-left", "3");
        type(robot, "#padding-right", "4");

        assertThat(output()).isEqualTo(new Shape(1, 6, 10, 1));
    }

    /** Both digits are there before the window has time for anything else. */
    @Test
    void whoeverClicksAndTypesAtOnceReplacesTheWholeNumber(FxRobot robot) {
        TextField field = field(robot, "#input-width");
        robot.interact(
                () -> {
                    field.fireEvent(button(MouseEvent.MOUSE_PRESSED, field));
                    field.fireEvent(button(MouseEvent.MOUSE_RELEASED, field));
                    field.fireEvent(typed("1"));
                });
        robot.interact(() -> field.fireEvent(typed("2")));

        assertThat(field.getText()).isEqualTo("12");
    }

    private static MouseEvent button(EventType<MouseEvent> type, Node node) {
        var at = new PickResult(node, 1, 1);
        return new MouseEvent(
                type,
                1,
                1,
                1,
                1,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                at);
    }

    private static KeyEvent typed(String text) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    @Test
    void aLargerInputKeepsItsNumbers(FxRobot robot) {
        type(robot, "#input-width", "5");

        assertThat(exercise().input().at(3)).hasToString("3");
        assertThat(exercise().input().at(4)).hasToString("0");
        assertThat(exercise().input().at(5)).hasToString("4");
    }

    @Test
    void undoInAFieldGoesBackOnTheTypingAndThenOnTheChange(FxRobot robot) {
        type(robot, "#stride-rows", "2");
        robot.write("3");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field(robot, "#stride-rows").getText()).isEqualTo("2");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field(robot, "#stride-rows").getText()).isEqualTo("1");
        assertThat(output()).isEqualTo(new Shape(1, 3, 3, 1));

        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(field(robot, "#stride-rows").getText()).isEqualTo("2");
    }

    @Test
    void theRestIsReachedByKeyboard(FxRobot robot) {
        robot.interact(() -> robot.lookup("#more").queryButton().requestFocus());
        robot.type(KeyCode.ENTER);
        QuickRobot.settle();

        robot.write("2").type(KeyCode.ENTER);

        assertThat(exercise().input().layout()).isEqualTo(new Shape(2, 4, 4, 1));
    }

    @Test
    void channelsAndFiltersStandInTheToolBarWithTheirNames(FxRobot robot) {
        assertThat(beside(robot, "#channels")).isEqualTo("channels");
        assertThat(beside(robot, "#filters")).isEqualTo("filters");

        type(robot, "#channels", "3");
        type(robot, "#filters", "2");
        assertThat(((Weighted) exercise().operation()).kernel().layout()).hasToString("2×2×3×2");

        robot.clickOn("#notice-offer");
        assertThat(((Weighted) exercise().operation()).kernel().at(1)).isNotEqualTo(Rational.ZERO);
        robot.clickOn("#undo").clickOn("#undo");
        assertThat(exercise()).isEqualTo(Lessons.first());

        choose(robot, KeyCode.DOWN, KeyCode.DOWN);
        assertThat(robot.lookup("#filters").tryQuery()).isEmpty();
        assertThat(field(robot, "#stride-rows").getText()).isEqualTo("2");
    }

    private static String beside(FxRobot robot, String field) {
        return ((Label) robot.lookup(field).query().getParent().lookup(".caption")).getText();
    }

    @Test
    void theArrowsCountUpAndDown(FxRobot robot) {
        robot.clickOn("#dilation-rows").type(KeyCode.UP, KeyCode.UP);
        assertThat(output()).isEqualTo(new Shape(1, 1, 3, 1));

        robot.type(KeyCode.DOWN);
        assertThat(output()).isEqualTo(new Shape(1, 2, 3, 1));
    }

    @Test
    void theRestIsBehindOneButton(FxRobot robot) {
        robot.clickOn("#more");

        type(robot, "#samples", "2");
        robot.clickOn("#flip");

        assertThat(exercise().input().layout()).isEqualTo(new Shape(2, 4, 4, 1));
        assertThat(((Weighted) exercise().operation()).flip()).isTrue();
        assertThat(robot.lookup("#flip").queryAs(CheckBox.class).isSelected()).isTrue();
        assertThat(robot.lookup("#rounding").queryAs(Node.class).getParent().isVisible()).isFalse();
    }

    /** At 1280×800, in both languages; what has no room is behind the button. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theBarIsOneRowAndTheBoardStaysWhereItIsWhenAFieldAppears(
            Language language, FxRobot robot) {
        robot.interact(() -> session.settings().language().set(language));
        QuickRobot.settle();
        Node bar = robot.lookup(".parameter-bar").query();
        double height = bar.getLayoutBounds().getHeight();
        double board = robot.lookup("#board").query().localToScene(0, 0).getY();

        assertThat(beside(robot, "#display")).isNotBlank();

        choosePaddingByNumbers(robot);
        QuickRobot.settle();

        assertThat(height).isLessThan(60);
        assertThat(bar.getLayoutBounds().getHeight()).isEqualTo(height);
        assertThat(robot.lookup("#board").query().localToScene(0, 0).getY()).isEqualTo(board);
        assertThat(robot.lookup("#filters").query().getParent().getParent())
                .isInstanceOf(FoldingRow.class);
        assertThat(robot.lookup("#padding-top").query().isVisible()).isTrue();
    }

    /** At 1280×800, in both languages. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldOfAConvolutionStandsInTheBar(Language language, FxRobot robot) {
        robot.interact(() -> session.settings().language().set(language));
        QuickRobot.settle();

        assertThat(robot.lookup("#dilation-columns").query().getParent().getParent())
                .isInstanceOf(FoldingRow.class);
    }

    @Test
    void everyFieldHasANameAndATooltip(FxRobot robot) {
        assertThat(robot.lookup(".count-field").queryAllAs(CountField.class))
                .isNotEmpty()
                .allSatisfy(
                        field -> {
                            assertThat(field.getAccessibleText()).isNotBlank();
                            assertThat(Tip.getText(field)).isNotBlank();
                        });
    }

    @Test
    void theShapesOfTheLectureAreDerivedAtTheSide(FxRobot robot) {
        assertThat(
                        robot
                                .from(robot.lookup("#facts").queryAs(Node.class))
                                .lookup(".label")
                                .queryAllAs(Label.class)
                                .stream()
                                .map(Label::getText))
                .containsExactly(
                        "Output height",
                        "⌊(4 + 0 − 2)/1⌋ + 1 = 3",
                        "input 4, padding 0, kernel 2, stride 1",
                        "Output width",
                        "⌊(4 + 0 − 2)/1⌋ + 1 = 3",
                        "input 4, padding 0, kernel 2, stride 1",
                        "Parameters",
                        "2·2·1·1 + 1 = 5",
                        "weights and one bias per filter",
                        "Multiplications",
                        "9 windows · 4 taps = 36",
                        "Receptive field",
                        "2 × 2",
                        "each output cell sees 4 input cells");
    }

    @Test
    void theShapesCanBeHidden(FxRobot robot) {
        robot.interact(() -> session.sidePanel().open(SideTab.SHAPES));
        robot.clickOn("#shapes");
        assertThat(robot.lookup("#shapes-panel").queryAs(Node.class).isVisible()).isFalse();

        robot.clickOn("#shapes");
        assertThat(robot.lookup("#shapes-panel").queryAs(Node.class).isVisible()).isTrue();
    }

    @Test
    void anImpossibleChoiceSurvivesTheSwitchOfLanguage(FxRobot robot) {
        type(robot, "#stride-rows", "0");

        robot.interact(() -> session.settings().language().set(Language.KOREAN));

        assertThat(field(robot, "#stride-rows").getText()).isEqualTo("0");
        assertThat(reason(robot).getText()).startsWith("스트라이드의 값이 0×1입니다");
    }

    @SuppressWarnings("unchecked")
    private static void choosePaddingByNumbers(FxRobot robot) {
        ChoiceBox<PaddingKind> box = robot.lookup("#padding").queryAs(ChoiceBox.class);
        robot.interact(() -> box.setValue(PaddingKind.EXPLICIT));
    }

    private static void type(FxRobot robot, String id, String text) {
        if (!field(robot, id).isFocused()) {
            robot.clickOn(id);
        }
        robot.write(text).type(KeyCode.ENTER);
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private static Label reason(FxRobot robot) {
        return robot.lookup(".parameter-bar > .reason").queryAs(Label.class);
    }

    private static Set<String> marked(FxRobot robot) {
        return robot.lookup(".impossible").queryAll().stream()
                .map(Node::getId)
                .collect(Collectors.toSet());
    }

    private Shape output() {
        return session.document().computation().get().geometry().output();
    }

    private Exercise exercise() {
        return session.document().exercise().get();
    }
}
