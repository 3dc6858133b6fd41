package kernelwalk.ui.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.OperationType;
import kernelwalk.framework.Call;
import kernelwalk.ui.attempt.SayingCard;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Opened;
import kernelwalk.ui.help.Glossary;
import kernelwalk.ui.parameters.Parameters;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.ChainFacts;
import kernelwalk.words.Saying;
import kernelwalk.words.ShapeFact;
import kernelwalk.words.ShapeFacts;
import kernelwalk.words.Words;

/** The panel at the side that derives every size. */
public final class ShapesController implements Controller {

    @FXML private ScrollPane panel;

    @FXML private VBox facts;

    @FXML private VBox sayings;

    @FXML private VBox cards;

    private final Document document;
    private final Parameters parameters;
    private final SidePanel sidePanel;
    private final Glossary glossary;
    private final Words words;
    private final Listening listening = new Listening();
    private List<ShapeFact> shown = List.of();

    public ShapesController(
            Document document,
            Parameters parameters,
            SidePanel sidePanel,
            Glossary glossary,
            Words words) {
        this.document = document;
        this.parameters = parameters;
        this.sidePanel = sidePanel;
        this.glossary = glossary;
        this.words = words;
    }

    @FXML
    private void initialize() {
        var seen = sidePanel.shows(SideTab.SHAPES);
        listening.to(document.exercise().when(seen), _ -> show());
        listening.to(document.attempt().when(seen), this::makeRoom);
        listening.to(parameters.complaint().when(seen), _ -> showSayings());
        listening.toChanges(document.openings(), () -> panel.setVvalue(0));
    }

    private void show() {
        Opened opened = document.opened().get();
        var exercise = opened.exercise();
        var facts =
                new ArrayList<>(ShapeFacts.of(words, opened.computation(), exercise.convention()));
        facts.addAll(ChainFacts.of(words, exercise, opened.computations()));
        show(facts);
    }

    /** An attempt has no sizes before it is repaired. */
    private void makeRoom(Optional<Attempt> attempt) {
        Shown.set(facts, attempt.isEmpty());
    }

    /** To a choice that cannot be made, with its own shapes. */
    private void showSayings() {
        boolean slides = OperationType.SLIDING.contains(parameters.choices().get().type());
        boolean impossible = slides && document.problem().get().isPresent();
        Shown.set(sayings, impossible);
        if (impossible) {
            Call call = Call.of(parameters.choices().get());
            cards.getChildren().setAll(SayingCard.of(Saying.of(call, words), words));
        }
    }

    private void show(List<ShapeFact> now) {
        if (!now.equals(shown)) {
            shown = now;
            FactRow.show(now, facts, glossary);
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
