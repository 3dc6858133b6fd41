package kernelwalk.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.Display;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Grid;
import kernelwalk.picture.Painted;
import kernelwalk.ui.Answers;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** How numbers are shown is chosen in the tool bar: 1/2 and 0.1234567 under 1 and 0.1. */
@ExtendWith(WindowExtension.class)
class DisplayWindowTest {

    private final Answers answers = new Answers();
    private Session session;

    @TempDir private Path folder;

    @Start
    void show(Stage stage) {
        var kernel = Tensor.of(new KernelShape(1, 2, 1, 1), values("1/2", "0.1234567"));
        var input = Tensor.of(new Shape(1, 1, 2, 1), values("1", "0.1"));
        session =
                new Session(
                        Exercise.of(input, Convolution.of(kernel)),
                        Words.in(Locale.ENGLISH),
                        answers);
        session.playhead().toEnd();
        new MainWindow(stage, session).show();
    }

    @Test
    void eachChoiceIsSeenOnTheCardInTheWorkedStepAndInTheLedger(FxRobot robot) {
        is("½ 0.123", "1.0·½ + 0.1·0.1234567");

        choose(robot, Display.decimals(2));
        is("0.50 0.12", "1.00·0.50 + 0.10·0.1234567");

        choose(robot, Display.decimals(0));
        assertThat(board().ledger()).contains("1·0.5 + 0.1·0.1234567");

        choose(robot, Display.ALL_DIGITS);
        is("½ 0.1234567", "1.0·½ + 0.1·0.1234567");

        choose(robot, Display.FRACTIONS);
        assertThat(board().ledger()).contains("1/10·1234567/10000000");
    }

    @Test
    void theChoiceIsPickedWithTheMouseOrTheKeysAndTakenBack(FxRobot robot) {
        robot.clickOn("#display").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(display()).isEqualTo(Display.decimals(0));

        robot.clickOn("#undo");
        assertThat(display()).isEqualTo(Display.AS_TYPED);
        assertThat(box(robot).getValue()).isEqualTo(Display.AS_TYPED);

        robot.clickOn("#redo");
        assertThat(box(robot).getValue()).isEqualTo(Display.decimals(0));
    }

    @Test
    void theChoiceBelongsToTheExerciseAndStandsInItsFile(FxRobot robot) throws Exception {
        Path file = folder.resolve("mine.kernelwalk.json");
        answers.file = Optional.of(file);
        choose(robot, Display.decimals(3));
        robot.interact(() -> session.desk().save());
        assertThat(Files.readString(file)).contains("\"display\": \"decimals-3\"");

        robot.interact(() -> session.desk().start(Exercise.plain()));
        assertThat(box(robot).getValue()).isEqualTo(Display.AS_TYPED);

        robot.interact(() -> session.desk().open(file));
        assertThat(box(robot).getValue()).isEqualTo(Display.decimals(3));
        is("0.500 0.123", "1.000·0.500 + 0.100·0.1234567");
    }

    /** Whoever practises chooses too, and loses nothing. */
    @Test
    void whilePractisingTheBoardFollowsAndTheAnswerStays(FxRobot robot) {
        robot.interact(() -> session.practice().start());
        robot.interact(() -> session.practice().sizeForm().give(new Shape(1, 1, 1, 1)));
        robot.interact(() -> session.editing().selectAll());
        robot.interact(() -> session.editing().fill("0.51"));

        choose(robot, Display.ALL_DIGITS);

        assertThat(texts(board().board().kernel().getFirst())).isEqualTo("½ 0.1234567");
        assertThat(session.editing().copy()).contains("0.51");
    }

    /** The kernel's card and the weights of the worked step alike, and the ledger. */
    private void is(String weights, String products) {
        Painted board = board();
        assertThat(texts(board.board().kernel().getFirst())).isEqualTo(weights);
        assertThat(texts(board.board().weights().orElseThrow())).isEqualTo(weights);
        assertThat(board.ledger()).contains(products);
    }

    private String texts(Grid grid) {
        return String.join(" ", board().textsIn(grid.box()));
    }

    private Painted board() {
        return new Painted(session.frame().get());
    }

    private Display display() {
        return session.document().exercise().get().display();
    }

    private static void choose(FxRobot robot, Display display) {
        robot.interact(() -> box(robot).setValue(display));
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<Display> box(FxRobot robot) {
        return robot.lookup("#display").queryAs(ChoiceBox.class);
    }

    private static List<Value> values(String... numbers) {
        return Arrays.stream(numbers)
                .map(text -> NumberText.parse(text, NumberType.EXACT))
                .toList();
    }
}
