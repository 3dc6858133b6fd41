package kernelwalk.ui.homework;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Feedback;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Verdicts;
import kernelwalk.ui.practice.LayerRow;
import kernelwalk.ui.practice.LayerSizes;
import kernelwalk.ui.practice.Practice;
import kernelwalk.words.LayerName;
import kernelwalk.words.Words;

/** The card with a row for each layer, in which its size and its number of parameters are said. */
public final class LayerSizesController implements Controller {

    /** So many columns has the table: what the layer is called, its size, its parameters. */
    private static final int COLUMNS = 3;

    @FXML private VBox card;

    @FXML private Label about;

    @FXML private GridPane rows;

    private final Practice practice;
    private final LayerSizes sizes;
    private final Words words;
    private final Listening listening = new Listening();
    private final Listening listeningToRows = new Listening();

    public LayerSizesController(Practice practice, Words words) {
        this.practice = practice;
        this.sizes = practice.layerSizes();
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(sizes.rows(), _ -> show());
        listening.toChanges(practice.task(), this::show);
    }

    private void show() {
        listeningToRows.close();
        rows.getChildren().clear();
        Shown.set(card, sizes.areAsked());
        String asked = practice.task().get().asksSize() ? "about" : "about-counts";
        about.setText(words.say("homework.layers." + asked));
        if (sizes.areAsked()) {
            sizes.rows().get().forEach(this::add);
        }
    }

    private void add(LayerRow row) {
        int line = COLUMNS * row.layer().opened();
        Exercise exercise = row.layer();
        Layer layer = exercise.layers().get(exercise.opened());
        String name = new LayerName(layer).in(words);
        int number = exercise.opened() + 1;
        var heading = new Label(words.say("homework.layers.layer", number, name));
        heading.setWrapText(true);
        rows.add(heading, 0, line);
        if (practice.task().get().asksSize()) {
            String prompt = exercise.givesUnits() ? "homework.size.units" : "homework.layers.size";
            TextField size = field(row.size(), words.say(prompt));
            size.setId("layer-size-" + number);
            size.setAccessibleText(words.say("homework.layers.size-of", number, name));
            rows.add(size, 1, line);
        }
        if (practice.task().get().asksParameters()) {
            TextField count = field(row.parameters(), words.say("homework.layers.parameters"));
            count.setId("layer-parameters-" + number);
            count.setAccessibleText(words.say("homework.layers.parameters-of", number, name));
            rows.add(count, 2, line);
        }
        rows.add(said(row.ofSize(), "homework.layers.size-said"), 0, line + 1, COLUMNS, 1);
        rows.add(
                said(row.ofParameters(), "homework.layers.parameters-said"),
                0,
                line + 2,
                COLUMNS,
                1);
    }

    private TextField field(StringProperty text, String prompt) {
        var field = new PastedField(sizes::paste);
        field.setPromptText(prompt);
        field.setOnAction(_ -> sizes.check());
        listeningToRows.join(field.textProperty(), text);
        return field;
    }

    private Label said(ReadOnlyObjectProperty<Optional<Feedback>> feedback, String key) {
        var label = new Label();
        label.setWrapText(true);
        listeningToRows.to(
                feedback,
                now ->
                        Verdicts.tell(
                                label,
                                now.map(
                                        it ->
                                                new Feedback(
                                                        it.right(),
                                                        in -> in.say(key, it.sentence().in(in)))),
                                words));
        return label;
    }

    @FXML
    private void check() {
        sizes.check();
    }

    @Override
    public void close() {
        listeningToRows.close();
        listening.close();
    }
}
