package kernelwalk.ui.panels;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.ui.help.Glossary;
import kernelwalk.words.ShapeFact;

/** A fact of the shapes: its heading, how it is worked and what more there is to say. */
final class FactRow extends VBox {

    private final WrappedLabel heading = new WrappedLabel("", "heading");
    private final WrappedLabel working = new WrappedLabel("", "working");
    private final WrappedLabel caption = new WrappedLabel("", "caption");

    private FactRow(Glossary glossary) {
        getStyleClass().add("fact");
        getChildren().addAll(glossary.link(heading), glossary.link(working));
        glossary.link(caption);
    }

    /** Shows facts in rows; those that are there already say others, since new ones would be styled anew. */
    static void show(List<ShapeFact> facts, Pane rows, Glossary glossary) {
        int had = rows.getChildren().size();
        if (had > facts.size()) {
            rows.getChildren().remove(facts.size(), had);
        }
        for (int i = 0; i < facts.size(); i++) {
            FactRow row = i < had ? (FactRow) rows.getChildren().get(i) : new FactRow(glossary);
            row.say(facts.get(i));
            if (i >= had) {
                rows.getChildren().add(row);
            }
        }
    }

    private void say(ShapeFact fact) {
        heading.setText(fact.heading());
        working.setText(fact.working());
        caption.setText(fact.caption());
        boolean hasCaption = getChildren().contains(caption);
        if (fact.caption().isEmpty() && hasCaption) {
            getChildren().remove(caption);
        } else if (!fact.caption().isEmpty() && !hasCaption) {
            getChildren().add(caption);
        }
    }
}
