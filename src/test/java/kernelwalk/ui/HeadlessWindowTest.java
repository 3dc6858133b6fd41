package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What every window test relies on: a robot can click and type where there is no display. */
@ExtendWith(WindowExtension.class)
class HeadlessWindowTest {

    private TextField field;

    @Start
    void show(Stage stage) {
        field = new TextField();
        stage.setScene(new Scene(new StackPane(field)));
        stage.show();
    }

    @Test
    void theRobotTypesIntoTheWindow(FxRobot robot) {
        robot.clickOn(field).write("1/4");

        assertThat(field.getText()).isEqualTo("1/4");
    }

    @Test
    void theWindowIsLaidOutBeforeTheRobotGoesOn(FxRobot robot) {
        robot.interact(() -> field.setMaxWidth(30));

        assertThat(field.getWidth()).isEqualTo(30);
    }

    @Test
    void whatAHandlerThrowsFailsTheTest(FxRobot robot) {
        field.setOnAction(
                _ -> {
                    throw new IllegalStateException("thrown by a handler");
                });

        assertThatThrownBy(() -> robot.clickOn(field).type(KeyCode.ENTER))
                .hasStackTraceContaining("thrown by a handler");
    }
}
