/**
 * Shows how a 2-D convolution is computed, one window at a time, and checks homework done by hand.
 */
module kernelwalk {
    requires atlantafx.base;
    requires info.picocli;
    requires java.desktop;
    requires java.xml;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.apache.commons.csv;
    requires org.apache.commons.numbers.fraction;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires tools.jackson.core;

    // The tool bar names in FXML what can be chosen.
    opens kernelwalk.exercise to
            javafx.fxml;
    opens kernelwalk.ui to
            javafx.fxml;
    opens kernelwalk.ui.attempt to
            javafx.fxml;
    opens kernelwalk.ui.board to
            javafx.fxml;
    opens kernelwalk.ui.classroom to
            javafx.fxml;
    opens kernelwalk.ui.compare to
            javafx.fxml;
    opens kernelwalk.ui.control to
            javafx.fxml;
    opens kernelwalk.ui.edit to
            javafx.fxml;
    opens kernelwalk.ui.export to
            javafx.fxml;
    opens kernelwalk.ui.homework to
            javafx.fxml;
    opens kernelwalk.ui.lessons to
            javafx.fxml;
    // A style sheet names the skin of what scrolls.
    opens kernelwalk.ui.look to
            javafx.controls;
    opens kernelwalk.ui.panels to
            javafx.fxml;
    opens kernelwalk.ui.parameters to
            javafx.fxml;
    opens kernelwalk.ui.present to
            javafx.fxml;
    opens kernelwalk.ui.side to
            javafx.fxml;
    opens kernelwalk.ui.trail to
            javafx.fxml;
    opens kernelwalk.ui.walk to
            javafx.fxml;
}
