package kernelwalk.picture;

import java.util.Optional;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.Words;

/**
 * One moment of an exercise, with what is marked on it: everything that a picture depends on but its theme and size.
 *
 * @param exercise    the exercise
 * @param computation what it comes to
 * @param moment      the number of the moment in its walk
 * @param progress    how far the moment has come in from the one before: 0 just begun, 1 there
 * @param words       the language of the labels
 * @param marks       what is marked besides
 * @param options     how it is shown
 * @param sheet       what a student has written in place of the output, when that is asked for
 * @param isGrid      whether the units of a dense layer stand in a grid, as a convolution
 */
public record Frame(
        Exercise exercise,
        Computation computation,
        long moment,
        double progress,
        Words words,
        Marks marks,
        Options options,
        Optional<AnswerSheet> sheet,
        boolean isGrid) {

    /** A frame of an exercise as it is. */
    public Frame(
            Exercise exercise,
            Computation computation,
            long moment,
            double progress,
            Words words,
            Marks marks,
            Options options,
            Optional<AnswerSheet> sheet) {
        this(exercise, computation, moment, progress, words, marks, options, sheet, false);
    }

    /** A frame at rest with nothing marked. */
    public static Frame of(Exercise exercise, long moment, Words words) {
        return of(exercise, exercise.compute(), moment, words);
    }

    /** A frame at rest with nothing marked, of an exercise and what it comes to. */
    public static Frame of(Exercise exercise, Computation computation, long moment, Words words) {
        return new Frame(
                exercise,
                computation,
                moment,
                1,
                words,
                Marks.NONE,
                Options.AS_WE_GO.veiling(HiddenNumbers.parts(exercise.staging())),
                Optional.empty());
    }

    /** The same with something marked. */
    public Frame with(Marks other) {
        return new Frame(
                exercise, computation, moment, progress, words, other, options, sheet, isGrid);
    }

    /** The same shown in another way. */
    public Frame with(Options other) {
        return new Frame(
                exercise, computation, moment, progress, words, marks, other, sheet, isGrid);
    }

    /** The same on its way from the moment before. */
    public Frame at(double part) {
        return new Frame(exercise, computation, moment, part, words, marks, options, sheet, isGrid);
    }

    /** The same with a student's answer in place of the output; nothing of the result is shown. */
    public Frame with(AnswerSheet answers) {
        return with(Optional.of(answers));
    }

    /** The same with a student's answer in place of the output, when that is asked for. */
    public Frame with(Optional<AnswerSheet> answers) {
        return new Frame(
                exercise, computation, moment, progress, words, marks, options, answers, isGrid);
    }

    /** Whether a student's answer stands in place of the output. */
    public boolean isPractised() {
        return sheet.isPresent();
    }

    /** Which of its numbers are not shown. */
    HiddenNumbers hidden() {
        return new HiddenNumbers(this);
    }

    /** Whether a number is not shown. */
    public boolean hides(Target target) {
        return hidden().has(target);
    }

    /** N × OH × OW × F of what stands in place of the output. */
    public Shape output() {
        return sheet.map(AnswerSheet::shape).orElse(computation.geometry().output());
    }

    /** Where the walk stands. */
    public Position position() {
        return computation.walk().at(moment);
    }

    /** The same as it is drawn: a dense layer as the convolution that it is. */
    Frame drawn() {
        return exercise.operation() instanceof Dense dense ? DenseGrid.of(this, dense) : this;
    }

    /** How the units that come in stand on their card; nothing where maps come in, or a full grid of units. */
    Optional<Fold> inputFold() {
        return isGrid ? lineFold() : Fold.ofInput(exercise.operation(), exercise.input().layout());
    }

    /** How inputs and weights of a dense layer stand on their cards that are no full grid; nothing where they are one. */
    Optional<Fold> lineFold() {
        return isGrid ? DenseGrid.line(computation.geometry().window()) : Optional.empty();
    }

    /** Rows and columns of a card of weights. */
    Size weightCard() {
        return lineFold().map(Fold::size).orElseGet(computation.geometry()::window);
    }

    /** How the units that come out stand on their card; nothing where maps come out. */
    Optional<Fold> outputFold() {
        Shape shape = output();
        return isGrid && Fold.isFlat(shape)
                ? Optional.of(Fold.of(shape.channels()))
                : Fold.ofOutput(exercise.operation(), shape);
    }

    boolean hasFlatInput() {
        return Fold.isFlat(exercise.input().layout());
    }

    /** Whether numbers of the open layer's input are no longer exact, although they were to be. */
    boolean isNearly() {
        return exercise.numbers() != exercise.chosenNumbers();
    }

    /** Whether what comes out is no longer exact, although it was to be. */
    boolean endsNearly() {
        return computation.resultType() != exercise.chosenNumbers();
    }
}
