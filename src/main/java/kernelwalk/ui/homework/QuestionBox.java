package kernelwalk.ui.homework;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.diagnosis.Question;
import kernelwalk.ui.control.NumberGrid;

/** What a question is about, when it is not the problem on the board: the numbers of another one. */
final class QuestionBox {

    private QuestionBox() {}

    /** The first channel of the input, and of the first filter where there is one; of units all, and one's weights. */
    static List<Node> of(Question question) {
        return switch (question) {
            case Question.OfProduct _, Question.OfLayer _ -> List.of();
            case Question.OfResult asked when asked.exercise().takesUnits() ->
                    ofUnits(asked.exercise(), asked.cell());
            case Question.OfResult asked -> of(asked.exercise());
            case Question.InLayer before -> of(before.asked());
        };
    }

    private static List<Node> ofUnits(Exercise exercise, Cell cell) {
        var input = exercise.input();
        var shape = input.layout();
        var style = exercise.typedStyle();
        Node numbers =
                new NumberGrid(
                        shape.channels(),
                        1,
                        style,
                        (unit, _) -> input.at(shape.index(cell.sample(), 0, 0, unit)));
        if (!(exercise.operation() instanceof Weighted weighted)) {
            return List.of(numbers);
        }
        var kernel = weighted.kernel().layout();
        Node weights =
                new NumberGrid(
                        kernel.channels(),
                        1,
                        style,
                        (from, _) ->
                                weighted.kernel().at(kernel.index(0, 0, from, cell.channel())));
        Value bias = weighted.bias().get(cell.channel());
        return bias.isZero()
                ? List.of(numbers, new Label("⊙"), weights)
                : List.of(numbers, new Label("⊙"), weights, new Label("+ " + style.inFull(bias)));
    }

    private static List<Node> of(Exercise exercise) {
        var input = exercise.input();
        var shape = input.layout();
        Node numbers =
                new NumberGrid(
                        shape.height(),
                        shape.width(),
                        exercise.typedStyle(),
                        (row, column) -> input.at(shape.index(0, row, column, 0)));
        if (!(exercise.operation() instanceof Weighted weighted)) {
            return List.of(numbers);
        }
        var kernel = weighted.kernel().layout();
        Node weights =
                new NumberGrid(
                        kernel.height(),
                        kernel.width(),
                        exercise.typedStyle(),
                        (row, column) -> weighted.kernel().at(kernel.index(row, column, 0, 0)));
        return List.of(numbers, new Label("⊙"), weights);
    }
}
