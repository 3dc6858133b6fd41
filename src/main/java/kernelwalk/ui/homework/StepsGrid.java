package kernelwalk.ui.homework;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kernelwalk.notation.CardNotation;
import kernelwalk.ui.practice.StepsPlan.Cells;
import kernelwalk.ui.practice.StepsPlan.Place;
import kernelwalk.ui.practice.StepsPlan.Place.OfNothing;
import kernelwalk.ui.practice.StepsPlan.Place.OfNumber;
import kernelwalk.ui.practice.StepsPlan.Place.OfStep;

/** A card of the steps of a window: its numbers, and fields where they are blank. */
final class StepsGrid extends GridPane {

    private final CardNotation notation;
    private final Function<OfStep, StepField> field;

    /**
     * @param notation how the numbers of the card are written
     * @param field    makes the field of a blank
     */
    StepsGrid(Cells cells, CardNotation notation, Function<OfStep, StepField> field) {
        this.notation = notation;
        this.field = field;
        getStyleClass().add("step-grid");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (int place = 0; place < cells.places().size(); place++) {
            Node cell = cell(cells.places().get(place));
            add(cell, place % cells.columns(), place / cells.columns());
        }
    }

    private Node cell(Place place) {
        return switch (place) {
            case OfStep blank when !blank.step().given() -> cell(field.apply(blank), "blank");
            case OfStep given -> cell(number(given.step().text().get()), "counts");
            case OfNumber other ->
                    cell(
                            number(notation.inFull(other.number())),
                            other.counts() ? "counts" : "aside");
            case OfNothing _ -> cell(new Region(), "nothing");
        };
    }

    private static Node cell(Node content, String style) {
        var cell = new StackPane(content);
        cell.getStyleClass().addAll("cell", style);
        return cell;
    }

    private static Label number(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
