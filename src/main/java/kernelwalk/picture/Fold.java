package kernelwalk.picture;

import java.util.Optional;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Windowless;

/**
 * How units, N × units, stand on one card: row by row, in one column while that can be read, else about as wide as high.
 *
 * @param units   how many there are
 * @param rows    of the card
 * @param columns of the card; of its last row some may stay empty
 */
public record Fold(int units, int rows, int columns) {

    /** The longest column that is not folded. */
    private static final int LONGEST_COLUMN = 8;

    /** How many times as high as wide a card may be rather than have empty cells. */
    private static final int HIGHEST = 3;

    /** The card of so many units, its last row full where that is not too narrow. */
    public static Fold of(int units) {
        Fold full = full(units);
        if (full.rows <= LONGEST_COLUMN || full.rows <= HIGHEST * full.columns) {
            return full;
        }
        int columns = (int) Math.ceil(Math.sqrt(units));
        return new Fold(units, (units + columns - 1) / columns, columns);
    }

    /** The card of so many units without an empty cell. */
    public static Fold full(int units) {
        int columns = units <= LONGEST_COLUMN ? 1 : (int) Math.sqrt(units);
        while (units % columns != 0) {
            columns--;
        }
        return new Fold(units, units / columns, columns);
    }

    /** The card of units that come into an operation; nothing where they are maps. */
    public static Optional<Fold> ofInput(Operation operation, Shape input) {
        if (!isFlat(input)) {
            return Optional.empty();
        }
        return switch (operation) {
            case Dense dense -> Optional.of(of(dense.inputs()));
            case Windowless _ -> Optional.of(of(input.channels()));
            case Convolution _, TransposedConvolution _, Pooling _ -> Optional.empty();
        };
    }

    /** The card of units that come out of an operation; nothing where they are maps. */
    public static Optional<Fold> ofOutput(Operation operation, Shape output) {
        return switch (operation) {
            case Dense _, GlobalPooling _, Windowless _ ->
                    isFlat(output) ? Optional.of(of(output.channels())) : Optional.empty();
            case Convolution _, TransposedConvolution _, MaxPooling _, AveragePooling _ ->
                    Optional.empty();
        };
    }

    /** Whether maps have one cell each. */
    static boolean isFlat(Shape shape) {
        return shape.height() == 1 && shape.width() == 1;
    }

    /** Whether no cell of the card is empty. */
    boolean isFull() {
        return units == rows * columns;
    }

    /** Rows and columns of the card. */
    public Size size() {
        return new Size(rows, columns);
    }
}
