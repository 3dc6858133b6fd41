package kernelwalk.ui;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.Attempt;
import kernelwalk.framework.Call;
import kernelwalk.words.Words;

/** The panel at the side that derives every size. */
public final class ShapesController implements Controller {

    @FXML private VBox facts;

    @FXML private VBox sayings;

    @FXML private VBox cards;

    private final Session session;
    private final Words words;
    private final Listening listening = new Listening();
    private List<ShapeFact> shown = List.of();

    ShapesController(Session session) {
        this.session = session;
        this.words = session.words().get();
    }

    @FXML
    private void initialize() {
        var seen = session.sidePanel().shows(SideTab.SHAPES);
        listening.to(session.document().exercise().when(seen), _ -> show());
        listening.to(session.document().attempt().when(seen), this::makeRoom);
        listening.to(session.parameters().complaint().when(seen), _ -> showSayings());
    }

    private void show() {
        var exercise = session.document().exercise().get();
        var computation = session.document().computation().get();
        show(ShapeFacts.of(words, computation, exercise.convention()));
    }

    /** An attempt has no sizes before it is repaired. */
    private void makeRoom(Optional<Attempt> attempt) {
        Shown.set(facts, attempt.isEmpty());
    }

    /** To a choice that cannot be made, with its own shapes. */
    private void showSayings() {
        boolean impossible = session.document().problem().get().isPresent();
        Shown.set(sayings, impossible);
        if (impossible) {
            Call call = Call.of(session.parameters().choices().get());
            cards.getChildren().setAll(SayingCard.of(Saying.of(call, words), words));
        }
    }

    private void show(List<ShapeFact> now) {
        if (!now.equals(shown)) {
            shown = now;
            facts.getChildren().setAll(now.stream().map(ShapesController::node).toList());
        }
    }

    private static Node node(ShapeFact fact) {
        var node =
                new VBox(
                        new Sentence(fact.heading(), "heading"),
                        new Sentence(fact.working(), "working"));
        node.getStyleClass().add("fact");
        if (!fact.caption().isEmpty()) {
            node.getChildren().add(new Sentence(fact.caption(), "caption"));
        }
        return node;
    }

    @Override
    public void close() {
        listening.close();
    }
}
