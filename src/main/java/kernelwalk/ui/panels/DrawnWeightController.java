package kernelwalk.ui.panels;

import java.util.Optional;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.picture.CellText;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.DrawnWeightText;
import kernelwalk.words.Words;

/** How the weight that is looked at comes about, under the program that draws it. */
public final class DrawnWeightController implements Controller {

    @FXML private VBox weight;

    @FXML private Label place;

    @FXML private VBox steps;

    private final Document document;
    private final Program program;
    private final SidePanel sidePanel;
    private final ObservableValue<Frame> frame;
    private final ObjectBinding<Optional<Integer>> watched;
    private final Words words;
    private final Listening listening = new Listening();

    public DrawnWeightController(
            Document document,
            Program program,
            SidePanel sidePanel,
            ObservableValue<Frame> frame,
            WatchedWeight watched,
            Words words) {
        this.document = document;
        this.program = program;
        this.sidePanel = sidePanel;
        this.frame = frame;
        this.watched = watched.binding();
        this.words = words;
    }

    @FXML
    private void initialize() {
        var seen = sidePanel.shows(SideTab.CODE);
        listening.to(document.exercise().when(seen), _ -> show());
        listening.to(program.drawing().when(seen), _ -> show());
        listening.to(watched.when(seen), _ -> show());
    }

    private void show() {
        Optional<Integer> index = watched.get().filter(_ -> program.draws());
        Shown.set(weight, index.isPresent());
        index.ifPresent(this::say);
    }

    private void say(int index) {
        var target = new Target(Part.KERNEL, index);
        String named = new CellText(frame.getValue()).place(target);
        place.setText(words.say("panels.code.weight", named));
        steps.getChildren()
                .setAll(
                        new DrawnWeightText(words)
                                .of(program.weight(index)).stream()
                                        .map(DrawnWeightController::step)
                                        .toList());
    }

    private static Label step(String line) {
        var label = new Label(line);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public void close() {
        listening.close();
        watched.dispose();
    }
}
