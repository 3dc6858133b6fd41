package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
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
        stage.setScene(new Scene(field));
        stage.show();
    }

    @Test
    void theRobotTypesIntoTheWindow(FxRobot robot) {
        robot.clickOn(field).write("1/4");

        assertThat(field.getText()).isEqualTo("1/4");
    }
}
