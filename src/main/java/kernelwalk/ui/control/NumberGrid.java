package kernelwalk.ui.control;

import java.util.function.BiFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberText;

/** Numbers in rows and columns, to be read beside the board. */
public final class NumberGrid extends GridPane {

    /**
     * @param number the number in a row and a column, counted from 0
     */
    public NumberGrid(int rows, int columns, BiFunction<Integer, Integer, Value> number) {
        getStyleClass().add("number-grid");
        setMaxHeight(USE_PREF_SIZE);
        for (int column = 0; column < columns; column++) {
            var equallyWide = new ColumnConstraints();
            equallyWide.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(equallyWide);
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var label = new Label(NumberText.byHand(number.apply(row, column)));
                label.setMinWidth(Region.USE_PREF_SIZE);
                setHalignment(label, HPos.RIGHT);
                add(label, column, row);
            }
        }
    }
}
