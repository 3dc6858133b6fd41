package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kernelwalk.ui.WindowExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** No window lies outside its screen, which has 1000×1000 pixels here. */
@ExtendWith(WindowExtension.class)
class OnScreenTest {

    private Stage stage;

    @BeforeEach
    void show(FxRobot robot) {
        robot.interact(
                () -> {
                    stage = new Stage();
                    stage.setScene(new Scene(new Pane(), 600, 400));
                    stage.show();
                });
    }

    @AfterEach
    void hide(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void aWindowOverTheEdgeIsMovedBack(FxRobot robot) {
        robot.interact(
                () -> {
                    stage.setX(700);
                    stage.setY(-20);

                    OnScreen.bringBack(stage);

                    assertThat(stage.getX()).isEqualTo(400);
                    assertThat(stage.getY()).isZero();
                    assertThat(stage.getWidth()).isEqualTo(600);
                });
    }

    @Test
    void aWindowThatIsLargerThanTheScreenBecomesAsLarge(FxRobot robot) {
        robot.interact(
                () -> {
                    stage.setX(-12);
                    stage.setWidth(1100);

                    OnScreen.bringBack(stage);

                    assertThat(stage.getX()).isZero();
                    assertThat(stage.getWidth()).isEqualTo(1000);
                    assertThat(stage.getHeight()).isEqualTo(400);
                });
    }

    @Test
    void aDialogIsBroughtBackAsSoonAsItIsShown(FxRobot robot) {
        robot.interact(
                () -> {
                    var dialog = new Stage();
                    dialog.setScene(new Scene(new Pane(), 300, 200));
                    dialog.setX(900);
                    dialog.setY(10);
                    OnScreen.keep(dialog);

                    dialog.show();

                    assertThat(dialog.getX()).isEqualTo(700);
                    dialog.hide();
                });
    }

    /** 400 pixels of fields on a screen of 300. */
    @Test
    void aDialogThatIsHigherThanItsScreenScrollsAndItsButtonsAreSeen(FxRobot robot) {
        robot.interact(
                () -> {
                    var fields = new VBox(new TextField());
                    fields.setMinHeight(400);
                    var pane = new DialogPane();
                    pane.setContent(fields);
                    pane.getButtonTypes().setAll(ButtonType.OK);
                    var dialog = new Stage();
                    dialog.setScene(new Scene(pane, 200, 300));
                    assertThat(footOfTheButton(pane)).isGreaterThan(300);

                    ScrolledContent.in(dialog);

                    assertThat(footOfTheButton(pane)).isLessThanOrEqualTo(300);
                    assertThat(fields.getHeight()).isEqualTo(400);
                });
    }

    private static double footOfTheButton(DialogPane pane) {
        pane.applyCss();
        pane.layout();
        Node button = pane.lookupButton(ButtonType.OK);
        return button.localToScene(button.getLayoutBounds()).getMaxY();
    }

    @Test
    void aWindowIsBroughtBackOnceItsDecorationsAreKnown(FxRobot robot) throws Exception {
        var onScreen = new OnScreen[1];
        robot.interact(
                () -> {
                    onScreen[0] = new OnScreen(stage);
                    stage.setX(700);
                });

        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> stage.getX() == 400);
        robot.interact(onScreen[0]::close);
    }
}
