package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import kernelwalk.ui.WindowExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A window is found again where it was left; the screen has 1000×1000 pixels. */
@ExtendWith(WindowExtension.class)
class WindowFileTest {

    @TempDir private Path folder;

    @Test
    void theNextWindowStandsWhereTheLastOneWas(FxRobot robot) {
        robot.interact(
                () -> {
                    var file = new WindowFile(folder);
                    Stage stage = shown(file, 600, 400);
                    stage.setX(120);
                    stage.setY(80);
                    stage.setWidth(700);
                    stage.setHeight(500);
                    stage.hide();
                    file.close();

                    var next = new WindowFile(folder);
                    Stage again = shown(next, 600, 400);
                    assertThat(again.getX()).isEqualTo(120);
                    assertThat(again.getY()).isEqualTo(80);
                    assertThat(again.getWidth()).isEqualTo(700);
                    assertThat(again.getHeight()).isEqualTo(500);
                    again.hide();
                    next.close();
                });
    }

    @Test
    void aWindowThatIsLargerThanTheScreenIsMadeToFit(FxRobot robot) {
        robot.interact(
                () -> {
                    var file = new WindowFile(folder);
                    Stage stage = shown(file, 1280, 800);

                    assertThat(stage.getX()).isZero();
                    assertThat(stage.getWidth()).isEqualTo(1000);
                    assertThat(stage.getHeight()).isEqualTo(800);
                    stage.hide();
                    file.close();
                });
    }

    private static Stage shown(WindowFile file, double width, double height) {
        var stage = new Stage();
        stage.setScene(new Scene(new Pane(), width, height));
        file.place(stage, width, height);
        stage.show();
        return stage;
    }
}
