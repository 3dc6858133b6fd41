package kernelwalk.ui.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import kernelwalk.convolution.Level;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.QuickRobot;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.control.Tip;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The exam chain built by hand on the trail, and walked there and back. */
@ExtendWith(WindowExtension.class)
class TrailTest {

    private Session session;

    @Start
    void show(Stage stage) {
        session = new Session(Exercise.plain(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void theExamChainIsBuiltWalkedAndTakenBack(FxRobot robot) {
        assertThat(robot.lookup("#trail").tryQuery()).isEmpty();
        add(robot, "#add-second-layer", "#add-second-relu");
        assertThat(robot.lookup("#trail").<Node>query().isVisible()).isTrue();
        add(robot, "#add-layer", "#add-max-pooling");
        add(robot, "#add-layer", "#add-flatten");
        add(robot, "#add-layer", "#add-dense");

        assertThat(types()).isEqualTo("CONVOLUTION RELU MAX_POOLING FLATTEN DENSE");
        assertThat(open()).isEqualTo(4);
        assertThat(robot.lookup("#layer-4 .size").<Label>query().getText()).isEqualTo("1");

        robot.clickOn("#layer-1").interact(() -> session.playhead().toEnd());
        robot.clickOn("#forward");
        assertThat(open()).isEqualTo(1);
        robot.clickOn("#back");
        assertThat(open()).isZero();

        keys(robot, KeyCode.ALT, KeyCode.RIGHT);
        assertThat(open()).isEqualTo(1);
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(open()).isZero();

        for (int i = 0; i < 4; i++) {
            keys(robot, KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(types()).isEqualTo("CONVOLUTION");
        assertThat(robot.lookup("#trail").tryQuery()).isEmpty();
    }

    @Test
    void aLayerThatCannotBeWorkedStaysWithItsReasonAndTheBoardKeepsTheLastThatCould(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.GLOBAL_AVERAGE_POOLING));
        add(robot, "#add-layer", "#add-max-pooling");

        assertThat(robot.lookup("#layer-3").tryQuery()).isPresent();
        assertThat(robot.lookup("#trail-reason").<Node>query().isVisible()).isTrue();
        assertThat(robot.lookup("#trail-reason").<Label>query().getText()).startsWith("layer 3:");
        assertThat(types()).isEqualTo("CONVOLUTION GLOBAL_AVERAGE_POOLING");

        robot.interact(() -> session.trail().move(2, 1));

        assertThat(robot.lookup("#trail-reason").<Node>query().isVisible()).isFalse();
        assertThat(types()).isEqualTo("CONVOLUTION MAX_POOLING GLOBAL_AVERAGE_POOLING");
    }

    @Test
    void theOpenCardIsSeenAmongTenWhereverItIsAddedOrBroughtBack(FxRobot robot) {
        robot.interact(() -> robot.listWindows().getFirst().setWidth(1024));
        for (int i = 0; i < 9; i++) {
            robot.interact(() -> session.trail().add(OperationType.BATCH_NORMALIZATION));
        }
        assertThatTheOpenCardIsSeen(robot);
        robot.interact(() -> session.trail().open(0));
        assertThatTheOpenCardIsSeen(robot);
        robot.interact(() -> session.undo().undo());
        robot.interact(() -> session.undo().undo());
        assertThatTheOpenCardIsSeen(robot);
        robot.interact(() -> session.undo().redo());
        robot.interact(() -> session.undo().redo());
        assertThatTheOpenCardIsSeen(robot);
    }

    private void assertThatTheOpenCardIsSeen(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Node card = robot.lookup("#layer-" + (open() + 1)).query();
        Node place = robot.lookup("#trail .scroll-pane").query();

        assertThat(place.localToScene(place.getLayoutBounds()))
                .matches(seen -> seen.contains(card.localToScene(card.getLayoutBounds())));
    }

    /** The exam chain is a little wider than the room for it at 1280, and at 800 there is room for a few. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 800})
    void theFirstCardThatIsSeenIsSeenWholeAndWhatIsCutStandsBack(int width, FxRobot robot) {
        robot.interact(() -> robot.listWindows().getFirst().setWidth(width));
        robot.interact(
                () -> {
                    for (OperationType type :
                            List.of(
                                    OperationType.BATCH_NORMALIZATION,
                                    OperationType.RELU,
                                    OperationType.MAX_POOLING,
                                    OperationType.FLATTEN,
                                    OperationType.DENSE,
                                    OperationType.SOFTMAX)) {
                        session.trail().add(type);
                    }
                });

        for (int layer : new int[] {0, 2, 4, 6}) {
            robot.interact(() -> session.trail().open(layer));
            assertThatTheOpenCardIsSeen(robot);
            QuickRobot.settle();
            robot.interact(() -> assertThatNoCardIsCutUnsaid(robot, width == 1280));
        }
    }

    private static void assertThatNoCardIsCutUnsaid(FxRobot robot, boolean haveAllRoom) {
        Bounds room = bounds(robot.lookup("#trail .viewport").query());
        List<Node> cards =
                robot.lookup("#trail .cards").<HBox>query().getChildren().stream()
                        .filter(node -> !node.getStyleClass().contains("arrow"))
                        .toList();

        assertThat(cards)
                .allMatch(card -> room.contains(bounds(card)) == (card.getOpacity() == 1))
                .noneMatch(
                        card ->
                                bounds(card).getMinX() < room.getMinX()
                                        && bounds(card).getMaxX() > room.getMinX() + 6);
        assertThat(cards.stream().allMatch(card -> room.contains(bounds(card))))
                .isEqualTo(haveAllRoom);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** By its name in either language, and by the words of the menu. */
    @Test
    void aTypeOfLayerIsFoundInEitherLanguageAndAdded(FxRobot robot) {
        for (String wanted : new String[] {"layer dense", "밀집층"}) {
            keys(robot, KeyCode.CONTROL, KeyCode.K);
            robot.interact(() -> robot.lookup("#command-field").<TextField>query().setText(wanted));
            robot.push(KeyCode.ENTER);
        }

        assertThat(types()).isEqualTo("CONVOLUTION DENSE DENSE");
    }

    @Test
    void allIsCheckedByTheSearchWhilePractisingAndNotBefore(FxRobot robot) {
        assertThat(robot.lookup("#menu").<MenuBar>query().getMenus().get(1).getItems())
                .filteredOn(item -> "menu-check-all".equals(item.getId()))
                .hasSize(1)
                .allMatch(MenuItem::isDisable);
        robot.interact(
                () -> {
                    session.practice().task().set(PracticeTask.OUTPUT);
                    session.practice().start();
                    session.practice()
                            .sizeForm()
                            .give(session.document().computation().get().geometry().output());
                });

        int checks = session.practice().tally().get().checks();

        keys(robot, KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> robot.lookup("#command-field").<TextField>query().setText("모두 확인"));
        robot.push(KeyCode.ENTER);

        assertThat(session.practice().tally().get().checks()).isEqualTo(checks + 1);
    }

    @Test
    void whyTheNextLayerIsShutIsNoLongerSaidWhenNobodyPractises(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.RELU));
        robot.interact(
                () -> {
                    session.trail().open(0);
                    session.practice().start();
                    session.trail().open(1);
                });
        assertThat(session.notices().notice().get()).isPresent();
        assertThat(open()).isZero();

        robot.interact(() -> session.practice().stop());
        assertThat(session.notices().notice().get()).isEmpty();

        robot.interact(
                () -> {
                    session.practice().start();
                    session.trail().open(1);
                });
        assertThat(session.notices().notice().get()).isPresent();
        robot.interact(() -> session.settings().language().set(Language.KOREAN));
        assertThat(session.notices().notice().get()).isEmpty();
    }

    /** A max pooling has a window, a ReLU has none, and neither multiplies. */
    @Test
    void stepsAreCalledWhatTheOpenLayerDoes(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.RELU));

        assertThat(robot.lookup("#transport #level").<ChoiceBox<Level>>query().getConverter())
                .matches(names -> names.toString(Level.TAP).equals("read"))
                .matches(names -> names.toString(Level.WINDOW).equals("number"));
        assertThat(robot.lookup("#level .label").<Label>query().getText()).isEqualTo("read");
        robot.interact(() -> session.trail().open(0));
        assertThat(robot.lookup("#level .label").<Label>query().getText()).isEqualTo("tap");
    }

    @Test
    void aLayerIsRenamedMovedDuplicatedAndTakenOut(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.RELU));
        robot.interact(() -> session.trail().open(0));
        robot.doubleClickOn("#layer-2");
        assertThat(open()).isEqualTo(1);
        robot.interact(() -> robot.lookup("#layer-name").<TextField>query().setText("7"));
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#layer-name").<TextField>query().getText())
                .as("a number is no name; it stays to be changed")
                .isEqualTo("7");
        robot.interact(() -> robot.lookup("#layer-name").<TextField>query().setText("act"));
        robot.push(KeyCode.ENTER);
        assertThat(layer(1).name()).isEqualTo("act");

        keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(types()).isEqualTo("RELU CONVOLUTION");
        assertThat(open()).isZero();

        robot.interact(() -> session.trail().duplicate(0));
        assertThat(types()).isEqualTo("RELU RELU CONVOLUTION");
        robot.interact(() -> robot.lookup("#layer-2").<Node>query().requestFocus());
        robot.push(KeyCode.DELETE);
        assertThat(types()).isEqualTo("RELU CONVOLUTION");
    }

    @Test
    void theNumbersOfANormalizationAreTypedInTheToolBarAndWhatIsNoneStays(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.BATCH_NORMALIZATION));
        type(robot, "#variance", "1, 2");
        assertThat(field(robot, "#variance").getText()).isEqualTo("1, 2");
        assertThat(Tip.getText(field(robot, "#variance"))).startsWith("2 numbers are here");
        assertThat(field(robot, "#variance").getAccessibleHelp()).startsWith("2 numbers are here");
        assertThat(session.notices().notice().get()).isPresent();

        type(robot, "#variance", "4");
        assertThat(field(robot, "#variance").getAccessibleHelp())
                .isNotBlank()
                .isEqualTo(Tip.getText(field(robot, "#variance")));
        type(robot, "#epsilon", "0");
        assertThat(session.document().computation().get().output().at(0))
                .as("(14 − 0)/√4")
                .hasToString("7");
        assertThat(field(robot, "#input-height").isDisabled()).isTrue();
    }

    @Test
    void whileAStudentPractisesTheSizeThatIsAskedForIsNotTold(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.MAX_POOLING));
        assertThat(robot.lookup("#layer-2 .size").<Label>query().getText()).isEqualTo("1×1×1");

        robot.interact(() -> session.practice().start());

        assertThat(robot.lookup("#layer-1 .size").<Label>query().getText()).isEqualTo("3×3×1");
        assertThat(robot.lookup("#layer-2 .size").<Label>query().getText()).isEqualTo("…");
        robot.interact(() -> session.practice().stop());
        assertThat(robot.lookup("#layer-2 .size").<Label>query().getText()).isEqualTo("1×1×1");
    }

    /** The mean filter, 4×4 to 3×3; the corner has part in one cell of it, by a quarter. */
    @Test
    void theCellsOfAPointedOneAreLitOnEveryCardAndNothingMoves(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.RELU));
        robot.interact(() -> session.trail().add(OperationType.FLATTEN));
        robot.interact(() -> session.trail().open(0));
        List<Bounds> still = places(robot);

        point(robot, Optional.of(new Target(Part.INPUT, 0)));

        assertThat(sizes(robot)).containsExactly("1 of 16", "1 of 9", "1 of 9", "1 of 9");
        assertThat(places(robot)).isEqualTo(still);
        point(robot, Optional.empty());
        assertThat(sizes(robot)).containsExactly("4×4×1", "3×3×1", "3×3×1", "9");
        assertThat(places(robot)).isEqualTo(still);
    }

    @Test
    void aPinnedCellStaysChosenFromLayerToLayerUntilEscape(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.RELU));
        robot.interact(() -> session.trail().open(0));
        robot.interact(() -> session.pointer().pin(Optional.of(new Target(Part.INPUT, 5))));

        robot.clickOn("#layer-2");

        assertThat(session.pointer().pinned().get()).isEmpty();
        assertThat(session.frame().getValue().marks().reached().orElseThrow().outOf(1))
                .as("cell (1, 1) is in four windows")
                .containsOnlyKeys(0, 1, 3, 4);
        assertThat(sizes(robot)).containsExactly("1 of 16", "4 of 9", "4 of 9");
        robot.clickOn("#layer-1");
        assertThat(session.pointer().pinned().get()).contains(new Target(Part.INPUT, 5));
        keys(robot, KeyCode.ALT, KeyCode.RIGHT);
        robot.push(KeyCode.ESCAPE);
        assertThat(session.frame().getValue().marks().reached()).isEmpty();
        assertThat(sizes(robot)).containsExactly("4×4×1", "3×3×1", "3×3×1");
    }

    /** What comes out of the asked layer has no size yet, and neither has its picture. */
    @Test
    void whatIsAskedForHasNoPictureOnItsCard(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.MAX_POOLING));
        assertThat(robot.lookup("#layer-2 .tiny-map").tryQuery()).isPresent();

        robot.interact(() -> session.practice().start());

        assertThat(robot.lookup("#layer-1 .tiny-map").tryQuery()).isPresent();
        assertThat(robot.lookup("#layer-2 .tiny-map").tryQuery()).isEmpty();
    }

    private void point(FxRobot robot, Optional<Target> cell) {
        robot.interact(() -> session.pointer().hovered().set(cell));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> sizes(FxRobot robot) {
        return robot.lookup("#trail .size").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static List<Bounds> places(FxRobot robot) {
        return robot.lookup("#trail .layer").queryAll().stream()
                .map(card -> card.localToScene(card.getLayoutBounds()))
                .toList();
    }

    /** From the menu and from a pasted model, with the cure. */
    @Test
    void undoTakesBackWhatCannotBeWorkedBeforeAnythingElse(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.FLATTEN));
        robot.interact(() -> session.trail().add(OperationType.MAX_POOLING));
        robot.interact(() -> session.trail().add(OperationType.RELU));
        assertThat(robot.lookup("#layer-4").tryQuery()).isPresent();

        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(robot.lookup("#layer-4").tryQuery()).isEmpty();
        assertThat(robot.lookup("#trail-reason").<Node>query().isVisible()).isTrue();

        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(robot.lookup("#layer-3").tryQuery()).isEmpty();
        assertThat(robot.lookup("#trail-reason").<Node>query().isVisible()).isFalse();
        assertThat(types()).isEqualTo("CONVOLUTION FLATTEN");

        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(types()).isEqualTo("CONVOLUTION");
    }

    @Test
    void aPoolBehindAFlatteningIsRefusedWithItsReason(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.FLATTEN));
        add(robot, "#add-layer", "#add-global-max-pooling");

        assertThat(robot.lookup("#trail-reason").<Label>query().getText())
                .startsWith("layer 3: the input is the units of layer 2, without rows and columns")
                .endsWith("put it before layer 2, or take layer 2 out");
        assertThat(types()).isEqualTo("CONVOLUTION FLATTEN");
        robot.interact(() -> session.trail().move(2, 1));
        assertThat(types()).isEqualTo("CONVOLUTION GLOBAL_MAX_POOLING FLATTEN");
    }

    @Test
    void aNumberOfALayerIsUndoneAsItWasWritten(FxRobot robot) {
        robot.interact(() -> session.trail().add(OperationType.BATCH_NORMALIZATION));
        type(robot, "#mean", "1/4");
        type(robot, "#mean", "0.25");
        assertThat(field(robot, "#mean").getText()).isEqualTo("0.25");

        robot.interact(() -> session.undo().undo());

        assertThat(field(robot, "#mean").getText()).isEqualTo("1/4");
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(
                () -> {
                    field(robot, field).requestFocus();
                    field(robot, field).setText(text);
                });
        robot.push(KeyCode.ENTER);
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static void add(FxRobot robot, String button, String item) {
        robot.interact(() -> robot.lookup(button).<MenuButton>query().show());
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(item);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void keys(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String types() {
        return String.join(
                " ",
                session.document().exercise().get().layers().stream()
                        .map(layer -> OperationType.of(layer.operation()).name())
                        .toList());
    }

    private Layer layer(int number) {
        return session.document().exercise().get().layers().get(number);
    }

    private int open() {
        return session.document().exercise().get().opened();
    }
}
