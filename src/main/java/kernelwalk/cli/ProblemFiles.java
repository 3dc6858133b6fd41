package kernelwalk.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.classroom.AskedFor;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.export.worksheet.ProblemFolder;
import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.homework.question.ParameterCount;
import kernelwalk.notation.NumberText;

/**
 * A folder of problems: {@code problem-01.kernelwalk.json} to hand out, and in {@code key} for whoever marks them
 * {@code problem-01.answer.csv}.
 */
record ProblemFiles(Path folder, int count) {

    private static final int FEWEST_DIGITS = 2;

    /** What a problem is called, counted from 1; all names are equally long. */
    String name(int number) {
        String digits = Integer.toString(number);
        int width = Math.max(FEWEST_DIGITS, Integer.toString(count).length());
        return "problem-" + "0".repeat(width - digits.length()) + digits;
    }

    private Path exercise(int number) {
        return folder.resolve(name(number) + ExerciseFile.ENDING);
    }

    private Path answer(int number) {
        return folder.resolve("key").resolve(name(number) + ".answer.csv");
    }

    /**
     * Writes the code of the problems beside them, for whoever puts them on paper.
     *
     * @throws NotWrittenException when it cannot be written
     */
    void writeCode(ProblemSet set) throws NotWrittenException {
        byte[] text = (ProblemCode.of(set) + "\n").getBytes(StandardCharsets.UTF_8);
        WholeFile.write(ProblemFolder.code(folder), bytes -> bytes.write(text));
    }

    /** The first file that is there already. */
    Optional<Path> existing() {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .flatMap(
                        number ->
                                Stream.of(
                                        exercise(number),
                                        answer(number),
                                        ProblemFolder.code(folder)))
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    /**
     * Writes a problem and its answer, each as a whole.
     *
     * @throws NotWrittenException when one of them cannot be written, which it names
     */
    void write(int number, Exercise exercise, AskedFor asked) throws NotWrittenException {
        WholeFile.makeFolder(answer(number).getParent());
        String key = asked == AskedFor.OUTPUT ? csv(exercise) : key(exercise, asked) + "\n";
        byte[] answer = key.getBytes(StandardCharsets.UTF_8);
        WholeFile.write(answer(number), bytes -> bytes.write(answer));
        byte[] problem = ExerciseFile.text(exercise).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(exercise(number), bytes -> bytes.write(problem));
    }

    /** The parameters of a chain are those of all its layers. */
    private static String key(Exercise exercise, AskedFor asked) {
        return asked == AskedFor.PARAMETERS
                ? String.valueOf(ParameterCount.ofChain(exercise).expected())
                : asked.key(exercise);
    }

    private static String number(Value value) {
        return NumberText.decimal(value).replace('−', '-');
    }

    /** All maps one below the other, as answers are read: the filters of the first sample, then those of the next. */
    private static String csv(Exercise exercise) {
        Exercise last = exercise.atEnd();
        Tensor<Shape> output = last.compute().output();
        return last.givesUnits() ? units(output) : maps(output);
    }

    /** A row for each sample. */
    private static String units(Tensor<Shape> output) {
        int units = output.layout().channels();
        var text = new StringBuilder();
        for (int index = 0; index < output.count(); index++) {
            text.append(number(output.at(index))).append((index + 1) % units == 0 ? '\n' : ',');
        }
        return text.toString();
    }

    private static String maps(Tensor<Shape> output) {
        Shape shape = output.layout();
        var text = new StringBuilder();
        for (int sample = 0; sample < shape.samples(); sample++) {
            for (int filter = 0; filter < shape.channels(); filter++) {
                for (int row = 0; row < shape.height(); row++) {
                    var line = new StringJoiner(",", "", "\n");
                    for (int column = 0; column < shape.width(); column++) {
                        int index = shape.index(sample, row, column, filter);
                        line.add(number(output.at(index)));
                    }
                    text.append(line);
                }
            }
        }
        return text.toString();
    }
}
