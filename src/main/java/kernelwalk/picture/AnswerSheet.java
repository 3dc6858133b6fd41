package kernelwalk.picture;

import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.answer.Answer;

/**
 * What a student has written in place of the output.
 *
 * @param answer     what is written; empty before a size was given: then the card is one cell with a question mark
 * @param verdicts   what checking said of cells that have not changed since, by their row-major index in the answer
 * @param asksValues whether values are to be written, or only the size was asked for
 * @param asksSize   whether the size is still asked for, so that there has to be room for the question
 * @param asked      the output cell that is worked step by step, when that was asked for
 * @param window     the output cell whose window is outlined on the input, when that was asked for
 * @param replay     a wrong rule beside the right one, when that was asked for
 * @param isOutrun   whether the answer has changed since it was checked as a whole
 * @param isOwn      whether it is that of whoever looks at it
 * @param isGiven    whether it is the output itself, which is to be reached by another kernel
 */
public record AnswerSheet(
        Optional<Answer> answer,
        Map<Integer, CellVerdict> verdicts,
        boolean asksValues,
        boolean asksSize,
        Optional<Cell> asked,
        Optional<Cell> window,
        Optional<ReplayProgress> replay,
        boolean isOutrun,
        boolean isOwn,
        boolean isGiven) {

    private static final Shape UNKNOWN = new Shape(1, 1, 1, 1);

    public AnswerSheet {
        verdicts = Map.copyOf(verdicts);
    }

    /** A sheet with an answer and nothing checked. */
    public static AnswerSheet of(Answer answer) {
        return of(Optional.of(answer));
    }

    /** A sheet with an answer, or none before a size was given, and nothing checked. */
    public static AnswerSheet of(Optional<Answer> answer) {
        return new AnswerSheet(
                answer,
                Map.of(),
                true,
                answer.isEmpty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                false);
    }

    /** The same with what checking said of its cells. */
    public AnswerSheet withVerdicts(Map<Integer, CellVerdict> others) {
        return new AnswerSheet(
                answer,
                others,
                asksValues,
                asksSize,
                asked,
                window,
                replay,
                isOutrun,
                isOwn,
                isGiven);
    }

    /** The same where values are to be written, or only the size was asked for. */
    public AnswerSheet withValues(boolean other) {
        return new AnswerSheet(
                answer, verdicts, other, asksSize, asked, window, replay, isOutrun, isOwn, isGiven);
    }

    /** The same where the size is still asked for, or settled. */
    public AnswerSheet withSize(boolean other) {
        return new AnswerSheet(
                answer,
                verdicts,
                asksValues,
                other,
                asked,
                window,
                replay,
                isOutrun,
                isOwn,
                isGiven);
    }

    /** The same with an output cell marked whose steps are asked for, or none. */
    public AnswerSheet withAsked(Optional<Cell> other) {
        return new AnswerSheet(
                answer,
                verdicts,
                asksValues,
                asksSize,
                other,
                window,
                replay,
                isOutrun,
                isOwn,
                isGiven);
    }

    /** The same with the window of an output cell outlined, or of none. */
    public AnswerSheet withWindow(Optional<Cell> other) {
        return new AnswerSheet(
                answer,
                verdicts,
                asksValues,
                asksSize,
                asked,
                other,
                replay,
                isOutrun,
                isOwn,
                isGiven);
    }

    /** The same with a wrong rule beside the right one, or without. */
    public AnswerSheet withReplay(Optional<ReplayProgress> other) {
        return new AnswerSheet(
                answer,
                verdicts,
                asksValues,
                asksSize,
                asked,
                window,
                other,
                isOutrun,
                isOwn,
                isGiven);
    }

    /** The same when the answer has changed since it was checked as a whole, or has not. */
    public AnswerSheet withOutrun(boolean outrun) {
        return new AnswerSheet(
                answer,
                verdicts,
                asksValues,
                asksSize,
                asked,
                window,
                replay,
                outrun,
                isOwn,
                isGiven);
    }

    /** The same as the answer of somebody else, who is not named. */
    public AnswerSheet ofSomebody() {
        return new AnswerSheet(
                answer,
                verdicts,
                asksValues,
                asksSize,
                asked,
                window,
                replay,
                isOutrun,
                false,
                isGiven);
    }

    /** The same as the output itself, which is to be reached by another kernel. */
    public AnswerSheet toBeReached() {
        return new AnswerSheet(
                answer,
                verdicts,
                asksValues,
                asksSize,
                asked,
                window,
                replay,
                isOutrun,
                isOwn,
                true);
    }

    /** The output cell whose window is outlined on the input: that of the replay, or the one that was asked for. */
    Optional<Cell> outlined() {
        return compared().or(() -> window);
    }

    /** The output cell at which a wrong rule is compared with the right one. */
    Optional<Cell> compared() {
        return replay.map(progress -> progress.replay().cell());
    }

    /** Whether there are cells to write into. */
    public boolean isSized() {
        return answer.isPresent();
    }

    /** Whether anything of the output is asked for, or it is only kept back. */
    boolean isAsked() {
        return asksValues || asksSize;
    }

    /** N × OH × OW × F of the card: as the student says, or one cell. */
    public Shape shape() {
        return answer.map(Answer::shape).orElse(UNKNOWN);
    }

    /** What is written in a cell; empty for a blank. */
    public String text(int index) {
        return answer.map(written -> written.at(index).text()).orElse("?");
    }

    /** What checking said of a cell. */
    public Optional<CellVerdict> verdict(int index) {
        return Optional.ofNullable(verdicts.get(index));
    }

    /** How many checked cells are so. */
    public long count(CellVerdict verdict) {
        return verdicts.values().stream().filter(verdict::equals).count();
    }
}
