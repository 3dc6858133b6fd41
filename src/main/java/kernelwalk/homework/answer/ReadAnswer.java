package kernelwalk.homework.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.Commas;
import kernelwalk.notation.Remark;
import kernelwalk.notation.ShownNumbers;

/**
 * An answer, and how its text was read.
 *
 * @param answer    what the student says
 * @param axes      how its axes were ordered, where they could be read otherwise or are not those of the exercise
 * @param remarks   what parts of the text were taken for
 * @param otherwise what the same numbers are with their axes in another order, where that has the shape of the output
 *     too
 */
public record ReadAnswer(
        Answer answer,
        Optional<AxisOrder> axes,
        Set<Remark> remarks,
        Optional<ReadAnswer> otherwise) {

    /** What the commas of the text are. */
    public Commas commas() {
        return remarks.contains(Remark.DECIMAL_COMMAS)
                ? Commas.DECIMAL
                : remarks.contains(Remark.GROUPING_COMMAS) ? Commas.GROUP : Commas.SEPARATE;
    }

    /** The shape and the first numbers, by which one tells meanings of a text apart. */
    public String shown() {
        List<Integer> shape = answer.shape().lengths();
        return ShownNumbers.of(shape, answer.cells().stream().map(AnswerCell::text).toList());
    }
}
