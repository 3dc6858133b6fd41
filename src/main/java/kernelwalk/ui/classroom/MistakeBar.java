package kernelwalk.ui.classroom;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.words.Words;

/** How many have made a mistake, as a bar; whose answers these are is folded away. */
final class MistakeBar extends VBox {

    private final Button replay = new Button();
    private final ToggleButton fold;
    private final Label names;

    private MistakeBar(String heading, String folded, List<String> lines, Words words) {
        getStyleClass().add("mistake");
        fold = new ToggleButton(folded);
        fold.getStyleClass().add("names-button");
        fold.setMinWidth(USE_PREF_SIZE);
        fold.setAccessibleText(words.say("classroom.names-of", folded, heading));
        names = WrappedLabel.whole("", "names");
        names.visibleProperty().bind(fold.selectedProperty());
        names.managedProperty().bind(fold.selectedProperty());
        fold.selectedProperty()
                .subscribe(unfolded -> names.setText(unfolded ? String.join("\n", lines) : ""));
    }

    /** A mistake, which can be replayed. */
    static MistakeBar of(String means, List<String> students, int answers, Words words) {
        var bar = named(means, students, words);
        String share = share(students.size(), answers, words);
        bar.replay.setGraphic(row(means, students.size(), answers, words));
        bar.replay.setMaxWidth(Double.MAX_VALUE);
        bar.replay.getStyleClass().add("replay");
        bar.replay.setAccessibleText(words.say("classroom.replay-of", means, share));
        bar.replay.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        bar.replay.fire();
                        event.consume();
                    }
                });
        bar.lay(bar.replay);
        return bar;
    }

    /** A mistake of a size or a count, of which there is nothing to replay. */
    static MistakeBar told(String means, List<String> students, int answers, Words words) {
        var bar = named(means, students, words);
        bar.lay(row(means, students.size(), answers, words));
        return bar;
    }

    private static MistakeBar named(String means, List<String> students, Words words) {
        List<String> sorted = students.stream().sorted().toList();
        return new MistakeBar(means, words.say("classroom.names"), sorted, words);
    }

    private static HBox row(String means, int students, int answers, Words words) {
        var name = new WrappedLabel(means, "means");
        var track = new Track((double) students / answers);
        var count = new Label(share(students, answers, words));
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(name, track, count);
        row.getStyleClass().add("row");
        HBox.setHgrow(track, Priority.ALWAYS);
        return row;
    }

    /** What could not be read, and why, which would say whose it is. */
    static MistakeBar unread(String heading, List<String> reasons, Words words) {
        var bar = new MistakeBar(heading, words.say("classroom.reasons"), reasons, words);
        var name = new WrappedLabel(heading, "means");
        name.setMaxWidth(Double.MAX_VALUE);
        bar.lay(name);
        return bar;
    }

    private void lay(Region told) {
        HBox.setHgrow(told, Priority.ALWAYS);
        var line = new HBox(told, fold);
        line.getStyleClass().add("line");
        getChildren().setAll(line, names);
    }

    private static String share(int students, int answers, Words words) {
        return words.say("classroom.share", students, Math.round(100.0 * students / answers));
    }

    /** What a click on it does, or Enter. */
    void setOnReplay(Runnable deed) {
        replay.setOnAction(_ -> deed.run());
    }

    /** Gives the keyboard to what it does first. */
    void takeKeyboard() {
        (replay.getScene() == null ? fold : replay).requestFocus();
    }

    /** Puts the names away. */
    void fold() {
        fold.setSelected(false);
    }

    /** A length as a part of the room that there is. */
    private static final class Track extends StackPane {

        private final Region filled = new Region();
        private final double part;

        Track(double part) {
            this.part = part;
            getStyleClass().add("track");
            filled.getStyleClass().add("filled");
            filled.setManaged(false);
            getChildren().add(filled);
        }

        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, Math.ceil(getWidth() * part), getHeight());
        }
    }
}
