package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.problem.ProblemMaker;
import kernelwalk.homework.problem.ProblemPlan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole class is marked at once; how long that takes is printed. */
@Tag("speed")
class MarkingSpeedTest {

    private static final int ANSWERS = 1_000;

    @Test
    void aThousandAnswersToA6By6ProblemAreMarkedAndTheTimeIsSaid() {
        var plan =
                ProblemPlan.of(OperationType.CONVOLUTION, new Size(6, 6), new Size(3, 3))
                        .withPadding(Padding.explicit(1, 1, 1, 1))
                        .withBias(true);
        Exercise exercise = ProblemMaker.problem(plan, 6);
        List<Answer> answers = answers(exercise);
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        Marking marking = Marking.of(exercise);
        long explained =
                answers.stream()
                        .filter(answer -> marking.check(answer).diagnosis().isExplained())
                        .count();

        var taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        System.out.printf(
                "%d answers of 6×6 cells marked in %d ms of one core, %d explained%n",
                answers.size(), taken.toMillis(), explained);
        assertThat(explained).isBetween(500L, 800L);
    }

    /** A third made by rules, a third by rules with a slip, a third by nobody's rule. */
    private static List<Answer> answers(Exercise exercise) {
        var random = new SplittableRandom(7);
        Tensor<Shape> right = exercise.compute().output();
        List<Tensor<Shape>> made =
                Misconceptions.all().stream()
                        .flatMap(rule -> rule.answer(exercise).stream())
                        .filter(answer -> !answer.equals(right))
                        .toList();
        var answers = new ArrayList<Answer>();
        while (answers.size() < ANSWERS) {
            Answer byRule = Answer.of(made.get(random.nextInt(made.size())));
            answers.add(byRule);
            int cell = random.nextInt(byRule.cells().size());
            answers.add(byRule.with(cell, AnswerCell.Written.of(Rational.of(1_000))));
            answers.add(
                    Answer.of(
                            Tensor.filled(
                                    right.layout(), _ -> Rational.of(random.nextInt(-40, 80)))));
        }
        return answers;
    }
}
