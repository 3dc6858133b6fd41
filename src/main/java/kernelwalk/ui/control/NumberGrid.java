package kernelwalk.ui.control;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import kernelwalk.convolution.Value;
import kernelwalk.notation.CardNotation;
import kernelwalk.notation.NumberStyle;

/** Numbers in rows and columns, to be read beside the board. */
public final class NumberGrid extends GridPane {

    /**
     * @param style  how the numbers are written, all of them alike
     * @param number the number in a row and a column, counted from 0
     */
    public NumberGrid(
            int rows, int columns, NumberStyle style, BiFunction<Integer, Integer, Value> number) {
        getStyleClass().add("number-grid");
        setMaxHeight(USE_PREF_SIZE);
        for (int column = 0; column < columns; column++) {
            var equallyWide = new ColumnConstraints();
            equallyWide.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(equallyWide);
        }
        List<Value> numbers =
                IntStream.range(0, rows * columns)
                        .mapToObj(place -> number.apply(place / columns, place % columns))
                        .toList();
        CardNotation card = style.card(numbers);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var label = new Label(card.text(numbers.get(row * columns + column)));
                label.setMinWidth(Region.USE_PREF_SIZE);
                setHalignment(label, HPos.RIGHT);
                add(label, column, row);
            }
        }
    }
}
