package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.misconception.CopiedLine;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Miscopied;
import kernelwalk.homework.misconception.SingleSlip;
import kernelwalk.homework.misconception.Variation;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.ProblemMaker;
import kernelwalk.homework.problem.ProblemPlan;

/** Problems of every family, as courses ask them, the same ones for the same seed. */
public final class ProofProblems {

    private static final int FEWEST_CELLS = 4;

    /** How often a number is drawn that has to reach two cells. */
    private static final int DRAWS = 20;

    private ProofProblems() {}

    /** The problem of a seed: nine families take turns. */
    public static Exercise ofSeed(long seed) {
        var random = new SplittableRandom(seed);
        while (true) {
            try {
                Exercise exercise = drawn((int) (seed % 9), random);
                if (exercise.compute().geometry().output().count() >= FEWEST_CELLS) {
                    return exercise;
                }
            } catch (ConvolutionException doesNotGoTogether) {
                continue;
            }
        }
    }

    private static Exercise drawn(int family, SplittableRandom random) {
        return switch (family) {
            case 0 -> problem(OperationType.CONVOLUTION, Difficulty.EASY, random);
            case 1 -> problem(OperationType.CONVOLUTION, Difficulty.USUAL, random);
            case 2 -> problem(OperationType.CONVOLUTION, Difficulty.HARD, random);
            case 3 -> dilated(problem(OperationType.CONVOLUTION, Difficulty.USUAL, random), random);
            case 4 -> problem(OperationType.MAX_POOLING, anyDifficulty(random), random);
            case 5 ->
                    Variation.of(
                                    problem(
                                            OperationType.AVERAGE_POOLING,
                                            anyDifficulty(random),
                                            random))
                            .rounding(random.nextBoolean() ? Rounding.CEIL : Rounding.FLOOR);
            case 6 -> problem(OperationType.TRANSPOSED_CONVOLUTION, anyDifficulty(random), random);
            case 7 -> roundedUp(random);
            default -> withOutputPadding(random);
        };
    }

    private static Exercise dilated(Exercise exercise, SplittableRandom random) {
        Exercise dilated = Variation.of(exercise).dilations(new Size(2, 2));
        Exercise flipped = Variation.of(dilated).flip(random.nextBoolean());
        Convention[] conventions = Convention.values();
        Exercise there = flipped.with(conventions[random.nextInt(conventions.length)]);
        boolean isWide = ((Convolution) there.operation()).strides().equals(Size.ONE);
        return isWide && random.nextBoolean() ? there.with(NumberType.FLOAT32) : there;
    }

    /** A pool with padding whose last windows reach over the edge, or begin beyond it. */
    private static Exercise roundedUp(SplittableRandom random) {
        Exercise exercise = problem(OperationType.AVERAGE_POOLING, anyDifficulty(random), random);
        int window = random.nextInt(2, 5);
        AveragePooling pool =
                AveragePooling.of(new Size(window, window))
                        .withStrides(new Size(random.nextInt(2, 4), 2))
                        .withPadding(around(random.nextInt(0, window / 2 + 1)))
                        .withRounding(Rounding.CEIL)
                        .withCountPadding(random.nextBoolean());
        return exercise.with(pool);
    }

    private static Exercise withOutputPadding(SplittableRandom random) {
        Exercise exercise =
                problem(OperationType.TRANSPOSED_CONVOLUTION, anyDifficulty(random), random);
        var transposed = (TransposedConvolution) exercise.operation();
        return exercise.with(
                transposed
                        .withStrides(new Size(2, 2))
                        .withPadding(around(random.nextInt(0, 2)))
                        .withOutputPadding(new Size(random.nextInt(0, 2), 1)));
    }

    private static Padding around(int sides) {
        return Padding.explicit(sides, sides, sides, sides);
    }

    private static Difficulty anyDifficulty(SplittableRandom random) {
        return Difficulty.values()[random.nextInt(Difficulty.values().length)];
    }

    private static Exercise problem(
            OperationType operation, Difficulty difficulty, SplittableRandom random) {
        var plan = ProblemPlan.drawn(operation, difficulty, random.nextLong());
        return ProblemMaker.problem(plan, random.nextLong());
    }

    /** Rules with what was misread drawn at random. */
    static List<Misconception> solved(Exercise exercise, SplittableRandom random) {
        var rules = new ArrayList<Misconception>();
        var right = exercise.compute().output();
        for (Miscopied.Kind kind : Miscopied.Kind.values()) {
            if (kind.count(exercise) > 0) {
                miscopied(exercise, kind, right, random).ifPresent(rules::add);
            }
        }
        var cell = right.layout().cell(random.nextInt(right.count()));
        int place = right.layout().indexOf(cell).orElseThrow();
        rules.add(SingleSlip.in(exercise, cell, slipped(Exact.of(right.at(place)), random)));
        for (CopiedLine.Kind kind : CopiedLine.Kind.values()) {
            int lines = kind.isRow() ? right.layout().height() : right.layout().width();
            int line = random.nextInt(lines);
            boolean repeats =
                    kind == CopiedLine.Kind.ROW_REPEATED || kind == CopiedLine.Kind.COLUMN_REPEATED;
            int from = repeats ? (line + 1) % lines : line;
            rules.add(new CopiedLine(kind, 0, cell.channel(), line, from));
        }
        return rules;
    }

    /** A number that was misread where two cells or more depend on it: in one cell alone that is a slip. */
    private static Optional<Miscopied> miscopied(
            Exercise exercise, Miscopied.Kind kind, Tensor<Shape> right, SplittableRandom random) {
        return random.ints(DRAWS, 0, kind.count(exercise))
                .mapToObj(
                        index -> {
                            var number = Exact.of(kind.number(exercise, index));
                            return Miscopied.in(exercise, kind, index, slipped(number, random));
                        })
                .filter(
                        rule ->
                                rule.answer(exercise)
                                        .filter(answer -> changed(right, answer) > 1)
                                        .isPresent())
                .findFirst();
    }

    private static long changed(Tensor<Shape> right, Tensor<Shape> answer) {
        return IntStream.range(0, right.count())
                .filter(index -> !Exact.of(right.at(index)).equals(Exact.of(answer.at(index))))
                .count();
    }

    /** Another number, as a slip of a reckoner makes it. */
    static Rational slipped(Rational number, SplittableRandom random) {
        int distance = random.nextInt(1, 10);
        return number.plus(Rational.of(random.nextBoolean() ? distance : -distance));
    }
}
