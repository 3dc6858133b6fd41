package kernelwalk.ui.practice;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Shape;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.words.Phrase;

/** Writes on the open worksheet, each time as one step of undo. */
public final class Writing {

    private final OpenWorksheet open;
    private final AnswerTyping typing;
    private final SheetMarking marking;
    private final Counting counting;

    Writing(OpenWorksheet open, AnswerTyping typing, SheetMarking marking, Counting counting) {
        this.open = open;
        this.typing = typing;
        this.marking = marking;
        this.counting = counting;
    }

    /** The answer gets this size; what was written stays where both sizes have a cell. */
    void size(Shape shape) {
        change(Phrase.of("practice.change.size"), now -> now.sized(shape));
    }

    /** Puts answers into cells. */
    public void cells(Phrase name, Map<Integer, AnswerCell> cells) {
        counting.count(tally -> tally.typed(cells.size()));
        change(name, now -> marking.asTyped(now.with(cells), List.copyOf(cells.keySet())));
    }

    /** Replaces the whole answer, its size too. */
    public void answer(Phrase name, Answer answer) {
        counting.count(tally -> tally.typed(answer.written()));
        change(name, now -> now.with(answer));
    }

    /** Writes the right values into some cells, which is remembered. */
    public void right(List<Integer> cells) {
        Map<Integer, AnswerCell> right = marking.right(cells);
        counting.count(tally -> tally.shown(right.size()));
        change(
                Phrase.of("practice.change.shown"),
                now -> now.with(right).checked(marking.now(), List.copyOf(right.keySet())));
    }

    private void change(Phrase name, UnaryOperator<Worksheet> edit) {
        typing.finishTyping();
        open.change(name, edit);
    }
}
