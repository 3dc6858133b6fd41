package kernelwalk.ui.panels;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.Attempt;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.help.Glossary;
import kernelwalk.ui.practice.KeptBack;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.RuleFact;
import kernelwalk.words.RuleFacts;
import kernelwalk.words.Words;

/** The part of the shapes that says what every convention makes of the exercise. */
public final class RulesController implements Controller {

    /** A verdict that stands in the line of the name. */
    private static final int SHORT = 30;

    @FXML private VBox root;

    @FXML private VBox rules;

    @FXML private Button compare;

    private final Document document;
    private final KeptBack keptBack;
    private final SideBySide sideBySide;
    private final SidePanel sidePanel;
    private final Glossary glossary;
    private final Words words;
    private final Listening listening = new Listening();
    private List<RuleFact> shown = List.of();

    public RulesController(
            Document document,
            KeptBack keptBack,
            SideBySide sideBySide,
            SidePanel sidePanel,
            Glossary glossary,
            Words words) {
        this.document = document;
        this.keptBack = keptBack;
        this.sideBySide = sideBySide;
        this.sidePanel = sidePanel;
        this.glossary = glossary;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(keptBack, compare::setDisable);
        var seen = sidePanel.shows(SideTab.SHAPES);
        listening.to(
                document.exercise().when(seen),
                exercise -> show(RuleFacts.summary(words, exercise)));
        listening.to(document.attempt().when(seen), this::makeRoom);
    }

    /** An attempt has no result that could differ. */
    private void makeRoom(Optional<Attempt> attempt) {
        Shown.set(root, attempt.isEmpty());
    }

    private void show(List<RuleFact> now) {
        if (!now.equals(shown)) {
            shown = now;
            rules.getChildren().setAll(now.stream().map(this::node).toList());
        }
    }

    private Node node(RuleFact fact) {
        var node = new VBox();
        var head = new HBox();
        head.getStyleClass().add("head");
        boolean isShort = fact.verdict().length() < SHORT;
        if (!fact.name().isEmpty()) {
            head.getChildren().add(new WrappedLabel(fact.name(), "name"));
            node.getChildren().add(head);
        }
        String style = !fact.isKnown() ? "caption" : fact.differs() ? "differs" : "same";
        WrappedLabel verdict = new WrappedLabel(fact.verdict(), style);
        (isShort && !fact.name().isEmpty() ? head : node).getChildren().add(verdict);
        if (!fact.caption().isEmpty()) {
            node.getChildren().add(glossary.link(new WrappedLabel(fact.caption(), "caption")));
        }
        return node;
    }

    @FXML
    private void compare() {
        sideBySide.open();
    }

    @Override
    public void close() {
        listening.close();
    }
}
