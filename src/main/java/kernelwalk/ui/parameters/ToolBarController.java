package kernelwalk.ui.parameters;

import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import kernelwalk.convolution.Convention;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.ReasonLabel;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.words.Words;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;

/** The bar under the header: operation, sizes, stride, padding, dilation and rules; the rest behind a button. */
public final class ToolBarController implements Controller {

    @FXML private ParameterBar form;

    @FXML private FoldingRow row;

    @FXML private SegmentedButton type;

    @FXML private Label kernelName;

    @FXML private ChoiceBox<PaddingKind> padding;

    @FXML private ChoiceBox<Convention> convention;

    /** What the framework whose rules are chosen would say; it stands as long as that is so. */
    @FXML private ReasonLabel refusal;

    @FXML private Button more;

    @FXML private ToggleButton shapes;

    @FXML private Parent moreForm;

    @FXML private MoreController moreFormController;

    private final SidePanel sidePanel;
    private final Words words;
    private final Parameters parameters;
    private final Listening listening = new Listening();
    private final PopOver popOver = new PopOver();

    public ToolBarController(Parameters parameters, SidePanel sidePanel, Words words) {
        this.sidePanel = sidePanel;
        this.words = words;
        this.parameters = parameters;
    }

    @FXML
    private void initialize() {
        for (OperationType each : OperationType.values()) {
            type.getButtons().add(typeButton(each));
        }
        var boxes = new NamedChoices(listening);
        NamedChoices.offer(
                padding,
                List.of(PaddingKind.values()),
                kind -> words.say("padding." + kind.code()));
        boxes.follow(padding, parameters.choices().map(Choices::padding), this::choose);
        NamedChoices.offer(
                convention,
                List.of(Convention.values()),
                rules -> words.say("convention." + rules.code()));
        boxes.follow(
                convention,
                parameters.choices().map(Choices::convention),
                chosen -> parameters.choose(Choice.CONVENTION, now -> now.with(chosen)));
        listening.to(parameters.choices(), this::show);
        listening.to(sidePanel.shown(), shapes::setSelected);
        listening.to(parameters.refusal(), says -> refusal.say(says, words, says.isPresent()));
        form.show(
                parameters,
                words,
                listening,
                Map.of(Choice.PADDING, padding, Choice.CONVENTION, convention),
                more,
                refusal);
        row.foldInto(moreFormController.folded());
        popOver.getStyleClass().add("themed");
        popOver.setContentNode(moreForm);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setAnimated(false);
    }

    /** Padding by numbers has fields of its own, which may have no room in the bar. */
    private void choose(PaddingKind kind) {
        parameters.choose(kind);
        if (kind == PaddingKind.EXPLICIT) {
            Platform.runLater(this::openFolded);
        }
    }

    private void openFolded() {
        row.fold();
        if (moreFormController.folds(Choice.PADDING_TOP) && !popOver.isShowing()) {
            more();
        }
    }

    private ToggleButton typeButton(OperationType each) {
        var button = new ToggleButton(words.say("operation.short." + each.code()));
        button.setId(each.code());
        button.getStyleClass().add("segment");
        button.setOnAction(_ -> choose(button, each));
        button.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected && parameters.choices().get().type() != each) {
                                choose(button, each);
                            }
                        });
        listening.to(parameters.choices(), choices -> button.setSelected(choices.type() == each));
        return button;
    }

    /** By mouse or by the arrow keys, which only select. */
    private void choose(ToggleButton button, OperationType each) {
        parameters.choose(Choice.TYPE, now -> now.with(each));
        button.setSelected(parameters.choices().get().type() == each);
    }

    private void show(Choices choices) {
        boolean pools = choices.type().isPooling();
        kernelName.setText(words.say(pools ? "parameters.pool-window" : "parameters.kernel"));
    }

    @FXML
    private void more() {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(more);
            moreForm.lookup(".count-field").requestFocus();
        }
    }

    @FXML
    private void shapes() {
        sidePanel.toggle();
    }

    @Override
    public void close() {
        popOver.hide();
        listening.close();
    }
}
