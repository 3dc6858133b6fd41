package kernelwalk.homework.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.NumberType;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.AnswerAxes.Placed;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.Commas;
import kernelwalk.notation.Expectation;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.ShapeFit.Fit;
import kernelwalk.notation.TensorText;
import kernelwalk.notation.WordArray;

/** Reads the texts of answers, whose shape is known. */
public final class AnswerText {

    private AnswerText() {}

    /**
     * Every meaning of a text that has the shape of the output; the likeliest alone where none has. Blank are empty
     * cells between commas or tabs, {@code _} and {@code ?}.
     *
     * @param commas what a comma is, where somebody has said it
     * @throws NotationException when it is not a tensor of numbers and blanks
     */
    public static List<ReadAnswer> meanings(String text, Exercise exercise, Commas commas) {
        AnswerAxes axes = AnswerAxes.of(exercise);
        Expectation expected = Expectation.of(exercise.numbers()).with(commas).with(axes::fit);
        List<WordArray> meanings = TensorText.words(PrintedOutput.plain(text), expected);
        boolean isShape = axes.fit(meanings.getFirst().shape()) == Fit.SHAPE;
        return (isShape ? meanings : meanings.subList(0, 1))
                .stream().map(words -> placed(words, axes, exercise.numbers())).toList();
    }

    /**
     * The only meaning of a text.
     *
     * @throws NotationException when there are several
     */
    public static ReadAnswer only(List<ReadAnswer> meanings) {
        if (meanings.size() > 1) {
            throw NotationException.ambiguous(meanings.get(0).shown(), meanings.get(1).shown());
        }
        return meanings.getFirst();
    }

    private static ReadAnswer placed(WordArray words, AnswerAxes axes, NumberType type) {
        List<Placed> possible = axes.placed(words.places(), words.printedBy(), words.notation());
        AxisOrder usual = AxisOrder.ofInput(axes.convention());
        AxisOrder printed = AxisOrder.ofInput(words.printedBy().orElse(axes.convention()));
        var answers = new ArrayList<ReadAnswer>();
        for (Placed placed : possible.reversed()) {
            boolean isUsual = usual == printed && placed.order().equals(Optional.of(usual));
            Optional<AxisOrder> said =
                    isUsual && possible.size() == 1 ? Optional.empty() : placed.order();
            Optional<ReadAnswer> otherwise =
                    answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
            answers.add(
                    new ReadAnswer(answer(placed, words, type), said, words.remarks(), otherwise));
        }
        return answers.getLast();
    }

    private static Answer answer(Placed placed, WordArray words, NumberType type) {
        NumberArray places = placed.numbers();
        return new Answer(AnswerAxes.shape(places), new WordCells(words, places.values(), type));
    }
}
