package kernelwalk.homework.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.CellWords;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NotationException;

/** Reads answers from the rows of tables: cells are those of the output row by row, a single one can be all of it. */
public final class AnswerRow {

    private AnswerRow() {}

    /**
     * Every meaning of a row as an answer, at least one.
     *
     * @param output the shape of what is asked for
     * @param commas what a comma is, where somebody has said it
     * @throws NotationException when a cell is neither a number nor blank
     */
    public static List<ReadAnswer> meanings(
            List<String> row, Exercise exercise, Shape output, Commas commas) {
        int last =
                IntStream.range(0, row.size())
                        .filter(i -> i < output.count() || !row.get(i).isBlank())
                        .max()
                        .orElse(-1);
        if (last <= 0 && output.count() > 1) {
            return AnswerText.meanings(last < 0 ? "" : row.getFirst(), exercise, commas);
        }
        return cells(row.subList(0, Math.max(last, 0) + 1), exercise, output, commas);
    }

    private static List<ReadAnswer> cells(
            List<String> row, Exercise exercise, Shape output, Commas commas) {
        Shape shape = row.size() == output.count() ? output : new Shape(1, 1, row.size(), 1);
        var meanings = new ArrayList<ReadAnswer>();
        Optional<NotationException> refusal = Optional.empty();
        for (List<String> words : CellWords.meanings(row, commas)) {
            try {
                List<AnswerCell> cells =
                        words.stream()
                                .map(word -> AnswerCell.read(word, exercise.numbers()))
                                .toList();
                meanings.add(
                        new ReadAnswer(
                                new Answer(shape, cells),
                                Optional.empty(),
                                Set.of(),
                                Optional.empty()));
            } catch (NotationException problem) {
                refusal = refusal.or(() -> Optional.of(problem));
            }
        }
        if (meanings.isEmpty()) {
            throw refusal.orElseThrow();
        }
        return meanings;
    }
}
