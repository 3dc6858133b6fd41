package kernelwalk.ui.parameters;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import kernelwalk.ui.control.LongestName;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.ReasonLabel;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.words.Words;

/** The bar under the header: operation, sizes, stride, padding, dilation and rules; the rest behind a button. */
public final class ToolBarController implements Controller {

    @FXML private ParameterBar form;

    @FXML private FoldingRow row;

    @FXML private ChoiceBox<OperationType> type;

    @FXML private Label kernelName;

    @FXML private Label filtersName;

    @FXML private ChoiceBox<PaddingKind> padding;

    @FXML private ChoiceBox<Convention> convention;

    /** What the framework whose rules are chosen would say; it stands as long as that is so. */
    @FXML private ReasonLabel refusal;

    @FXML private Button more;

    @FXML private ToggleButton shapes;

    private final SidePanel sidePanel;
    private final Words words;
    private final Parameters parameters;
    private final Listening listening = new Listening();
    private final MorePopOver popOver;

    /**
     * @param load makes what an FXML lays out
     */
    public ToolBarController(
            Parameters parameters,
            SidePanel sidePanel,
            Function<String, Parent> load,
            Words words) {
        this.sidePanel = sidePanel;
        this.popOver = new MorePopOver(load);
        this.words = words;
        this.parameters = parameters;
    }

    @FXML
    private void initialize() {
        var boxes = new NamedChoices(listening);
        NamedChoices.offer(
                type,
                List.of(OperationType.values()),
                each -> words.say("operation.short." + each.code()));
        boxes.follow(
                type,
                parameters.choices().map(Choices::type),
                chosen -> parameters.choose(Choice.TYPE, now -> now.with(chosen)));
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
        List.of(type, padding, convention).forEach(LongestName::fit);
        listening.to(parameters.choices(), this::show);
        listening.to(sidePanel.shown(), shapes::setSelected);
        listening.to(parameters.refusal(), says -> refusal.say(says, words, says.isPresent()));
        form.show(
                parameters,
                words,
                listening,
                Map.of(Choice.TYPE, type, Choice.PADDING, padding, Choice.CONVENTION, convention),
                more,
                refusal);
        row.lookupAll(".own-number")
                .forEach(
                        field ->
                                ((OwnNumberField) field)
                                        .show(parameters.ownNumbers(), words, listening));
        row.foldInto(popOver.folded());
        Captions.lead(row);
    }

    /** Padding by numbers has fields of its own, which may have no room in the bar. */
    private void choose(PaddingKind kind) {
        parameters.choose(kind);
        if (kind.hasSides()) {
            Platform.runLater(this::openFolded);
        }
    }

    private void openFolded() {
        row.fold();
        if (popOver.folded().lookup("#padding-top") != null && !popOver.isShowing()) {
            more();
        }
    }

    private void show(Choices choices) {
        boolean pools = choices.type().isPooling();
        kernelName.setText(words.say(pools ? "parameters.pool-window" : "parameters.kernel"));
        boolean isDense = choices.type() == OperationType.DENSE;
        filtersName.setText(words.say(isDense ? "parameters.units" : "choice.short.filters"));
    }

    @FXML
    private void more() {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(more);
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
