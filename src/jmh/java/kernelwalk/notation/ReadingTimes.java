package kernelwalk.notation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.AnswerText;
import kernelwalk.homework.answer.ReadAnswer;

/**
 * Measures how long ten megabytes in each notation take to read, as an input and as an answer: the processor time of the
 * thread that reads, each time in a fresh JVM, and the least of three. Writes a table in Markdown.
 *
 * <p>What another program takes of the machine meanwhile does not count, so that the times can be compared on a machine
 * that is shared. The arguments are names of notations; without any, all are measured.
 */
public final class ReadingTimes {

    private static final int TIMES = Integer.getInteger("times", 3);
    private static final int COLUMNS = 8;
    private static final String FORK = "--fork";

    private ReadingTimes() {}

    /** Measures; a fork is started with a notation and, for an answer, the shape that its exercise gives. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals(FORK)) {
            System.out.println(once(arguments[1], arguments.length > 2 ? arguments[2] : ""));
            return;
        }
        System.out.println("| notation | input | answer |\n|---|--:|--:|");
        for (String name : arguments.length == 0 ? LongTexts.names() : List.of(arguments)) {
            String input = least(name, "");
            String answer = least(name, input.substring(input.indexOf(' ') + 1));
            System.out.printf("| %s | %s | %s |%n", name, seconds(input), seconds(answer));
        }
    }

    private static String seconds(String measured) {
        return measured.split(" ")[0];
    }

    private static String least(String name, String shape)
            throws IOException, InterruptedException {
        String least = fork(name, shape);
        for (int time = 1; time < TIMES; time++) {
            String again = fork(name, shape);
            least =
                    Double.parseDouble(seconds(again)) < Double.parseDouble(seconds(least))
                            ? again
                            : least;
        }
        return least;
    }

    private static String fork(String name, String shape) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--class-path");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(ReadingTimes.class.getName(), FORK, name, shape));
        Process fork =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said =
                new String(fork.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (fork.waitFor() != 0) {
            throw new IllegalStateException(name + " was not read");
        }
        return said;
    }

    /** The seconds and the shape. */
    private static String once(String name, String shape) {
        String text = LongTexts.in(name);
        Exercise exercise = shape.isEmpty() ? Exercise.plain() : exercise(shape);
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        List<?> lengths = shape.isEmpty() ? input(text) : answer(text, exercise);
        long taken = threads.getCurrentThreadCpuTime() - begin;
        return String.format(Locale.ROOT, "%.2f %s", taken / 1e9, lengths);
    }

    private static List<?> input(String text) {
        return TensorText.parse(text, NumberType.EXACT).shape();
    }

    private static List<?> answer(String text, Exercise exercise) {
        List<ReadAnswer> meanings = AnswerText.meanings(text, exercise, Commas.UNSAID);
        return meanings.getFirst().answer().shape().lengths();
    }

    /** An exercise that gives as many numbers, in maps of 8 × 8 or in one. */
    private static Exercise exercise(String shape) {
        List<Integer> lengths =
                Stream.of(shape.replaceAll("[\\[\\] ]", "").split(","))
                        .map(Integer::valueOf)
                        .toList();
        int most = Collections.max(lengths);
        var output =
                lengths.size() > 2
                        ? new Shape(1, 8, 8, most)
                        : new Shape(1, most, lengths.size() > 1 ? COLUMNS : 1, 1);
        return Exercise.of(
                Tensor.of(output, new long[output.count()]), MaxPooling.of(new Size(1, 1)));
    }
}
