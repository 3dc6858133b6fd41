/**
 * Shows how a 2-D convolution is computed, one window at a time, and checks homework done by hand.
 */
module kernelwalk {
    requires atlantafx.base;
    requires info.picocli;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.apache.commons.csv;
    requires org.apache.commons.numbers.fraction;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires tools.jackson.core;

    exports kernelwalk.ui to
            javafx.graphics;

    opens kernelwalk.ui to
            javafx.fxml;
}
