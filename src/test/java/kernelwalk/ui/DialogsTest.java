package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.exercise.SeededNumbers;
import kernelwalk.exercise.WeightsOrigin;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.framework.seed.FirstWeights;
import kernelwalk.notation.Commas;
import kernelwalk.notation.Meaning;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.TensorText;
import kernelwalk.picture.Part;
import kernelwalk.ui.desk.Held;
import kernelwalk.ui.document.AxesAnswer;
import kernelwalk.ui.document.Hindrance;
import kernelwalk.ui.document.Hindrance.Instead;
import kernelwalk.ui.document.LessonDraft;
import kernelwalk.ui.document.Questions.Leaving;
import kernelwalk.ui.document.RandomChoice;
import kernelwalk.ui.document.RandomChoice.Scope;
import kernelwalk.ui.edit.RandomiseController.Source;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The questions that the window asks, answered with the mouse. */
@ExtendWith(WindowExtension.class)
class DialogsTest {

    private static final Phrase WORK = _ -> "Long work.";

    private Session session;
    private Dialogs dialogs;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
        dialogs = new Dialogs(stage, session.words()::get);
    }

    @Test
    void changesAreSavedGivenUpOrKept(FxRobot robot) throws Exception {
        assertThat(answer(robot, () -> dialogs.leaving("x"), "Save")).isEqualTo(Leaving.SAVE);
        assertThat(answer(robot, () -> dialogs.leaving("x"), "Don't save"))
                .isEqualTo(Leaving.DISCARD);
        assertThat(answer(robot, () -> dialogs.leaving(""), "Cancel")).isEqualTo(Leaving.CANCEL);
    }

    @Test
    void theWordsOfALessonBeginWithItsTitleStandAtOneHeightAndAreToldWithEachKey(FxRobot robot)
            throws Exception {
        var words = Map.of(Language.ENGLISH, new LessonText("One", "Some words.", ""));
        var typed = new AtomicReference<Map<Language, LessonText>>();
        ask(() -> dialogs.lesson(new LessonDraft(words, false, false), typed::set));

        Node title = robot.lookup("#lesson-title-en").query();
        assertThat(title.getScene().getFocusOwner()).isEqualTo(title);
        for (String field : List.of("title", "text", "question")) {
            assertThat(top(robot, field, Language.KOREAN))
                    .as(field)
                    .isEqualTo(top(robot, field, Language.ENGLISH));
            assertThat(height(robot, field, Language.KOREAN))
                    .as("the height of " + field)
                    .isEqualTo(height(robot, field, Language.ENGLISH));
        }
        robot.clickOn("#lesson-question-ko").write("why");
        robot.clickOn("Cancel");
        assertThat(typed.get().get(Language.KOREAN).question()).isEqualTo("why");
    }

    private static double height(FxRobot robot, String field, Language language) {
        Node it = robot.lookup("#lesson-" + field + "-" + language.code()).query();
        return it.getLayoutBounds().getHeight();
    }

    private static double top(FxRobot robot, String field, Language language) {
        Node it = robot.lookup("#lesson-" + field + "-" + language.code()).query();
        return it.localToScene(it.getBoundsInLocal()).getMinY();
    }

    @Test
    void enterReplacesNoFile(FxRobot robot) throws Exception {
        Supplier<Boolean> asking = () -> dialogs.replacing(Path.of("x"));

        assertThat(answer(robot, asking, "Replace")).isTrue();
        var asked = ask(asking);
        robot.type(KeyCode.ENTER);
        assertThat(asked.get(5, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aFileThatSomebodyElseHasChangedIsReplacedOnlyOnDemand(FxRobot robot) throws Exception {
        Supplier<Instead> asking = () -> dialogs.instead(Path.of("x"), Hindrance.CHANGED);

        assertThat(answer(robot, asking, "Save as…")).isEqualTo(Instead.SAVE_AS);
        assertThat(answer(robot, asking, "Save a copy")).isEqualTo(Instead.COPY);
        assertThat(answer(robot, asking, "Read again")).isEqualTo(Instead.RELOAD);
        assertThat(answer(robot, asking, "Replace")).isEqualTo(Instead.REPLACE);
        assertThat(answer(robot, asking, "Cancel")).isEqualTo(Instead.CANCEL);
    }

    @Test
    void theSeedIsShownAndCanBeTypedAgain(FxRobot robot) throws Exception {
        var asked =
                ask(
                        () ->
                                dialogs.random(
                                        Scope.INPUT,
                                        List.of(Scope.INPUT, Scope.KERNEL),
                                        Exercise.plain()));
        TextField seed = robot.lookup("#random-seed").queryAs(TextField.class);
        assertThat(seed.getText()).matches("\\d+");
        robot.interact(() -> seed.setText("４７11"));
        Spinner<?> most = robot.lookup("#random-most").queryAs(Spinner.class);
        robot.interact(() -> most.getEditor().setText("nine"));
        robot.interact(most::commitValue);
        robot.clickOn("Randomise");

        assertThat(asked.get(5, TimeUnit.SECONDS))
                .contains(new RandomChoice.Whole(Scope.INPUT, new SeededNumbers(4711, 0, 9)));
    }

    @Test
    void whatWasDrawnBeforeIsCountedAsItIsTypedAndAMissingSeedIsWaitedFor(FxRobot robot)
            throws Exception {
        var asked =
                ask(
                        () ->
                                dialogs.random(
                                        Scope.INPUT,
                                        List.of(Scope.INPUT, Scope.KERNEL),
                                        Exercise.plain()));
        ChoiceBox<Source> source = robot.lookup("#random-source").query();
        robot.interact(() -> source.setValue(Source.FRAMEWORK));
        Spinner<Integer> before = robot.lookup("#random-before").query();
        robot.interact(() -> before.getEditor().setText("3"));
        assertThat(robot.lookup("#random-ordinal").queryAs(Label.class).getText())
                .isEqualTo("layer 4 since the seed");
        assertThat(robot.lookup("#random-lines").queryAs(TextArea.class).getText())
                .contains("for _ in range(3):");

        TextField seed = robot.lookup("#random-seed").queryAs(TextField.class);
        robot.interact(() -> seed.setText(""));
        robot.clickOn("Randomise");
        assertThat(asked.isDone()).isFalse();
        assertThat(seed.isFocused()).isTrue();
        robot.interact(() -> seed.setText("7"));
        robot.clickOn("Randomise");

        assertThat(asked.get(5, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void theArrowsOpenTheChoicesThatHaveTheKeyboard(FxRobot robot) throws Exception {
        var asked =
                ask(
                        () ->
                                dialogs.random(
                                        Scope.INPUT,
                                        List.of(Scope.INPUT, Scope.KERNEL),
                                        Exercise.plain()));
        ChoiceBox<Source> source = robot.lookup("#random-source").query();
        robot.interact(source::requestFocus);
        robot.type(KeyCode.DOWN);

        assertThat(source.isFocused()).isTrue();
        assertThat(source.isShowing()).isTrue();
        robot.interact(source::hide);
        robot.clickOn("Cancel");
        assertThat(asked.get(5, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void aFrameworkDrawsTheWeightsAndSaysItsLines(FxRobot robot) throws Exception {
        var asked =
                ask(
                        () ->
                                dialogs.random(
                                        Scope.INPUT,
                                        List.of(Scope.INPUT, Scope.KERNEL),
                                        Exercise.plain()));
        ChoiceBox<Source> source = robot.lookup("#random-source").query();
        ChoiceBox<SeededFramework> framework = robot.lookup("#random-framework").query();
        Spinner<Integer> before = robot.lookup("#random-before").query();
        assertThat(before.getParent().isVisible()).isFalse();
        TextField seed = robot.lookup("#random-seed").queryAs(TextField.class);
        robot.interact(() -> seed.setText("-5"));
        robot.interact(() -> source.setValue(Source.FRAMEWORK));
        assertThat(seed.getText()).isEqualTo("-5");
        robot.interact(() -> framework.setValue(SeededFramework.KERAS_3_JAX));
        assertThat(seed.getText()).matches("\\d+");
        robot.interact(() -> framework.setValue(SeededFramework.KERAS_2));
        robot.interact(() -> seed.setText("43052"));
        assertThat(before.getParent().isVisible()).isTrue();
        assertThat(robot.lookup("#random-most").query().isVisible()).isFalse();
        robot.interact(() -> before.getValueFactory().setValue(2));
        assertThat(robot.lookup("#random-ordinal").queryAs(Label.class).getText())
                .isEqualTo("layer 3 since the seed");
        ChoiceBox<Initializer> initializer = robot.lookup("#random-initializer").query();
        robot.interact(() -> initializer.setValue(Initializer.HE_UNIFORM));
        assertThat(robot.lookup("#random-lines").queryAs(TextArea.class).getText())
                .contains("tf.random.set_seed(43052)\nfor _ in range(2):")
                .contains("kernel_initializer=\"he_uniform\"");
        assertThat(robot.lookup("#random-rule").queryAs(Label.class).getText())
                .contains("keras.utils.set_random_seed");
        robot.clickOn("Randomise");

        assertThat(asked.get(5, TimeUnit.SECONDS))
                .contains(
                        new RandomChoice.OfFramework(
                                new FirstWeights(
                                        new WeightsOrigin(
                                                SeededFramework.KERAS_2,
                                                BigInteger.valueOf(43052),
                                                2,
                                                Initializer.HE_UNIFORM))));
    }

    @Test
    void theSystemsOwnDialogsHaveTitles() {
        assertThat(dialogs.chooserToOpen(Optional.empty()).getTitle())
                .isEqualTo("Open an exercise");
        assertThat(dialogs.chooserToSave(Path.of("a"), Optional.empty()).getTitle())
                .isEqualTo("Save the exercise");
    }

    @Test
    void theNumberToFillWithIsTyped(FxRobot robot) throws Exception {
        var asked = ask(dialogs::number);
        robot.clickOn(".dialog-pane .text-field").write("1/4");
        robot.clickOn("Fill");

        assertThat(asked.get(5, TimeUnit.SECONDS)).contains("1/4");
    }

    @Test
    void whatTheAxesOfThreeAreIsChosen(FxRobot robot) throws Exception {
        NumberArray numbers = TensorText.parse("[[[1, 2]]]", NumberType.EXACT).numbers();
        List<Meaning> meanings = Meaning.asInput(numbers, Convention.KERAS);
        var asked = ask(() -> dialogs.axes(Part.INPUT, numbers.shape(), meanings, true));
        assertThat(robot.lookup("#meaning-question").queryAs(Label.class).getText())
                .contains("(1, 1, 2)");
        robot.clickOn("#meaning-1").clickOn("Read");

        assertThat(asked.get(5, TimeUnit.SECONDS)).contains(new AxesAnswer.Read(meanings.get(1)));
        var kept = ask(() -> dialogs.axes(Part.INPUT, numbers.shape(), meanings, true));
        robot.clickOn("#meaning-" + meanings.size()).clickOn("Read");
        assertThat(kept.get(5, TimeUnit.SECONDS)).contains(new AxesAnswer.KeepAsTyped());
        assertThat(
                        answer(
                                robot,
                                () -> dialogs.axes(Part.INPUT, numbers.shape(), meanings, true),
                                "Cancel"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void whatTheCommasAreIsChosen(FxRobot robot) throws Exception {
        var meanings =
                new TreeMap<>(Map.of(Commas.SEPARATE, "1×2: 0 5", Commas.DECIMAL, "1×1: 0.5"));
        var asked = ask(() -> dialogs.commas(meanings));
        assertThat(robot.lookup("#commas-1").queryAs(RadioButton.class).getText())
                .isEqualTo("1×1: 0.5 (commas for decimal points)");
        robot.clickOn("#commas-1").clickOn("Read");

        assertThat(asked.get(5, TimeUnit.SECONDS)).contains(Commas.DECIMAL);
    }

    @Test
    void cancellingAnswersNothing(FxRobot robot) throws Exception {
        assertThat(answer(robot, dialogs::number, "Cancel")).isEqualTo(Optional.empty());
        assertThat(
                        answer(
                                robot,
                                () ->
                                        dialogs.random(
                                                Scope.INPUT,
                                                List.of(Scope.INPUT, Scope.KERNEL),
                                                Exercise.plain()),
                                "Cancel"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void longWorkShowsHowFarItIsAndCanBeCancelled(FxRobot robot) throws Exception {
        var held = new CountDownLatch(1);
        var given = new AtomicReference<Progress>();

        Optional<String> done =
                answer(
                        robot,
                        () -> dialogs.awaited(WORK, progress -> await(held, given, progress)),
                        "Cancel");

        assertThat(done).isEmpty();
        assertThat(given.get().isWanted()).isFalse();
        held.countDown();
    }

    @Test
    void longWorkThatIsDoneClosesItsDialog() throws Exception {
        var held = new CountDownLatch(1);
        var given = new AtomicReference<Progress>();
        var asked = ask(() -> dialogs.awaited(WORK, progress -> await(held, given, progress)));

        held.countDown();

        assertThat(asked.get(5, TimeUnit.SECONDS)).contains("done");
    }

    @Test
    void shortWorkShowsNothing() throws Exception {
        assertThat(ask(() -> dialogs.awaited(WORK, _ -> "done")).get(5, TimeUnit.SECONDS))
                .contains("done");
    }

    @Test
    void theWindowGoesOnWhileWorkIsLongButBeginsNoOther() throws Exception {
        var held = new CountDownLatch(1);
        var given = new AtomicReference<Progress>();
        var asked = ask(() -> dialogs.awaited(WORK, progress -> await(held, given, progress)));

        assertThat(ask(() -> "alive").get(5, TimeUnit.SECONDS)).isEqualTo("alive");
        assertThat(ask(() -> dialogs.awaited(WORK, _ -> "other")).get(5, TimeUnit.SECONDS))
                .isEmpty();

        held.countDown();
        assertThat(asked.get(5, TimeUnit.SECONDS)).contains("done");
        assertThat(ask(() -> dialogs.awaited(WORK, _ -> "other")).get(5, TimeUnit.SECONDS))
                .contains("other");
    }

    @Test
    void whatLongWorkFailsOfIsThrownWhereItIsAwaited() throws Exception {
        var held = new CountDownLatch(1);
        var asked =
                ask(
                        () -> {
                            try {
                                return dialogs.awaited(
                                        WORK,
                                        _ -> {
                                            Held.by(held);
                                            throw new IllegalStateException("full");
                                        });
                            } catch (IllegalStateException e) {
                                return Optional.of(e.getMessage());
                            }
                        });

        held.countDown();

        assertThat(asked.get(5, TimeUnit.SECONDS)).isEqualTo(Optional.of("full"));
    }

    private static String await(
            CountDownLatch held, AtomicReference<Progress> given, Progress progress) {
        given.set(progress);
        Held.by(held);
        return "done";
    }

    private static <T> T answer(FxRobot robot, Supplier<T> question, String button)
            throws Exception {
        var asked = ask(question);
        robot.clickOn(button);
        return asked.get(5, TimeUnit.SECONDS);
    }

    private static <T> CompletableFuture<T> ask(Supplier<T> question) {
        var asked = new CompletableFuture<T>();
        Platform.runLater(() -> asked.complete(question.get()));
        QuickRobot.settle();
        return asked;
    }
}
