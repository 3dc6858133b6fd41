package kernelwalk.ui;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window. */
public final class KernelwalkApplication extends Application {

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setTitle("Kernelwalk");
        stage.setScene(new Scene(new StackPane(new Label("Kernelwalk")), 1280, 800));
        stage.show();
    }
}
