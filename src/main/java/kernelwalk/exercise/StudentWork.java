package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;

/**
 * What a student has written while working an exercise out, as it was typed. What checking said is not kept, but which
 * cells were checked, as it can be said again.
 *
 * @param task       what is asked for
 * @param size       what stands in the fields about sizes
 * @param answers    what stands in the cells; empty before a size was given
 * @param steps      what stands in the forms of steps, one for each window that was asked for, the latest last
 * @param prediction how far predicting has come
 * @param open       whether the student was still at it
 * @param reply      what was replied to the question of the last check, with numbers as one types them
 * @param tally      what was done and asked for since practising began
 * @param later      what is written on later layers of the exercise, from 1; only where this is on the first one
 * @param guess      what the kernel was guessed to be, row-major and as typed, blank where nothing was; empty before
 */
public record StudentWork(
        PracticeTask task,
        SizeFields size,
        Optional<Answers> answers,
        List<WindowSteps> steps,
        Prediction prediction,
        boolean open,
        Optional<String> reply,
        Tally tally,
        Map<Integer, StudentWork> later,
        List<String> guess) {

    /** An answer with more cells is not worked out by hand. */
    public static final int MOST_CELLS = 4096;

    /** Nothing written. */
    public static final StudentWork NONE =
            new StudentWork(
                    PracticeTask.OUTPUT,
                    SizeFields.EMPTY,
                    Optional.empty(),
                    List.of(),
                    Prediction.NONE,
                    false);

    /** What stands in the fields for the size of the output and the number of parameters. */
    public record SizeFields(String rows, String columns, String filters, String parameters) {

        /** Nothing in any field. */
        public static final SizeFields EMPTY = new SizeFields("", "", "", "");

        private boolean isEmpty() {
            return Stream.of(rows, columns, filters, parameters).allMatch(String::isBlank);
        }
    }

    /**
     * What stands in the cells of the output.
     *
     * @param shape     N × OH × OW × F as the student says
     * @param texts     what stands in each cell, row-major; blank where nothing is written
     * @param checked   the cells that were checked and not changed since, row-major, in their order
     * @param explained whether all of them were checked together
     */
    public record Answers(
            Shape shape, List<String> texts, List<Integer> checked, boolean explained) {

        public Answers {
            texts = List.copyOf(texts);
            checked = List.copyOf(checked);
        }
    }

    /**
     * What stands in the form of steps of one window.
     *
     * @param cell  the output cell that the window gives
     * @param lines the last lines of the form, which were blank
     */
    public record WindowSteps(Cell cell, List<List<String>> lines) {

        public WindowSteps {
            lines = lines.stream().map(List::copyOf).toList();
        }

        private boolean isEmpty() {
            return lines.stream().flatMap(List::stream).allMatch(String::isBlank);
        }
    }

    /**
     * How far predicting each value has come.
     *
     * @param known how many values the walk has shown
     * @param typed what stands in the field for the next
     */
    public record Prediction(int known, String typed) {

        /** Not begun. */
        public static final Prediction NONE = new Prediction(0, "");
    }

    /** With no reply, and nothing counted. */
    public StudentWork(
            PracticeTask task,
            SizeFields size,
            Optional<Answers> answers,
            List<WindowSteps> steps,
            Prediction prediction,
            boolean open) {
        this(task, size, answers, steps, prediction, open, Optional.empty(), Tally.NONE);
    }

    /** On one layer alone. */
    public StudentWork(
            PracticeTask task,
            SizeFields size,
            Optional<Answers> answers,
            List<WindowSteps> steps,
            Prediction prediction,
            boolean open,
            Optional<String> reply,
            Tally tally) {
        this(task, size, answers, steps, prediction, open, reply, tally, Map.of(), List.of());
    }

    public StudentWork {
        steps = steps.stream().filter(window -> !window.isEmpty()).toList();
        later = Collections.unmodifiableMap(new TreeMap<>(later));
        guess = guess.stream().allMatch(String::isBlank) ? List.of() : List.copyOf(guess);
    }

    /** Whether nothing is written. */
    public boolean isBlank() {
        return size.isEmpty()
                && answers.isEmpty()
                && steps.isEmpty()
                && prediction.equals(Prediction.NONE)
                && guess.isEmpty()
                && later.values().stream().allMatch(StudentWork::isBlank);
    }

    /** On the first layer, with what is written on later ones, from 1. */
    public StudentWork withLater(Map<Integer, StudentWork> others) {
        return new StudentWork(
                task, size, answers, steps, prediction, open, reply, tally, others, guess);
    }

    /** With other texts in the fields about sizes. */
    public StudentWork with(SizeFields fields) {
        return new StudentWork(
                task, fields, answers, steps, prediction, open, reply, tally, later, guess);
    }

    /** Left, or still open. */
    public StudentWork open(boolean now) {
        return new StudentWork(
                task, size, answers, steps, prediction, now, reply, tally, later, guess);
    }

    /** With another state of predicting. */
    public StudentWork with(Prediction other) {
        return new StudentWork(task, size, answers, steps, other, open, reply, tally, later, guess);
    }

    /** With a reply to the question of the last check, or with none. */
    public StudentWork withReply(Optional<String> other) {
        return new StudentWork(
                task, size, answers, steps, prediction, open, other, tally, later, guess);
    }

    /** With something else done and asked for. */
    public StudentWork with(Tally other) {
        return new StudentWork(
                task, size, answers, steps, prediction, open, reply, other, later, guess);
    }

    /** With another guess of the kernel. */
    public StudentWork guessing(List<String> weights) {
        return new StudentWork(
                task, size, answers, steps, prediction, open, reply, tally, later, weights);
    }

    /** What is written alone, not what was asked for meanwhile: two of these are equal when the same is written. */
    public StudentWork written() {
        if (isBlank()) {
            return NONE;
        }
        var others = new TreeMap<Integer, StudentWork>();
        later.forEach(
                (layer, work) -> {
                    if (!work.isBlank()) {
                        others.put(layer, work.written());
                    }
                });
        return open(false).with(Tally.NONE).withLater(others);
    }

    /** Forms of steps with one of them in another state, which is the latest now. */
    public static List<WindowSteps> with(List<WindowSteps> steps, WindowSteps changed) {
        List<WindowSteps> others = new ArrayList<>(steps);
        others.removeIf(window -> window.cell().equals(changed.cell()));
        others.add(changed);
        return Collections.unmodifiableList(others);
    }
}
