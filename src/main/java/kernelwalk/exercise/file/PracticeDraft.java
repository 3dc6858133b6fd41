package kernelwalk.exercise.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.StudentWork.Answers;
import kernelwalk.exercise.StudentWork.Prediction;
import kernelwalk.exercise.StudentWork.SizeFields;
import kernelwalk.exercise.StudentWork.WindowSteps;
import kernelwalk.exercise.Tally;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.notation.WordArray;
import tools.jackson.core.JsonToken;

/** What a student has written while it is read; its keys may come in any order. */
final class PracticeDraft {

    static final String ALL = "all";

    private static final List<String> KEYS =
            List.of(
                    "task",
                    "open",
                    "size",
                    "answers",
                    "checks",
                    "reply",
                    "steps",
                    "prediction",
                    "guess",
                    "tally",
                    "layers");

    private static final String LAYER = "layer";

    /** What stands of a later layer: its number, and all that stands of the first but further layers. */
    private static final List<String> KEYS_OF_A_LAYER =
            Stream.concat(Stream.of(LAYER), KEYS.subList(0, KEYS.size() - 1).stream()).toList();

    /** A later layer, from 0, and where it stands. */
    private record Later(int layer, FilePosition position, PracticeDraft draft) {}

    /** A form of steps has no more lines and windows than this. */
    private static final int MOST_LINES = 64;

    /** A text, and where it stands. */
    private record Placed(String text, FilePosition position) {}

    private final JsonSource json;
    private final FilePosition position;
    private PracticeTask task = PracticeTask.OUTPUT;
    private boolean open;
    private SizeFields size = SizeFields.EMPTY;
    private Shape shape;
    private List<Placed> texts;
    private FilePosition textsPosition;
    private final List<Integer> checks = new ArrayList<>();
    private final List<FilePosition> checkPositions = new ArrayList<>();
    private boolean all;
    private final List<WindowSteps> steps = new ArrayList<>();
    private Prediction prediction = Prediction.NONE;
    private List<String> guess = List.of();
    private Optional<String> reply = Optional.empty();
    private Tally tally = Tally.NONE;
    private final List<Later> later = new ArrayList<>();
    private int layer;
    private FilePosition layerPosition;

    private PracticeDraft(JsonSource json) {
        this.json = json;
        this.position = json.position();
    }

    /** Reads the work that begins here. */
    static PracticeDraft read(JsonSource json) {
        var draft = new PracticeDraft(json);
        json.object(KEYS, draft::readField);
        return draft;
    }

    private void readField(String key) {
        switch (key) {
            case "task" -> task = json.word(FileWords.TASKS);
            case "open" -> open = json.truth();
            case "size" -> readSize();
            case "answers" -> json.object(List.of("shape", "values"), this::readAnswers);
            case "checks" -> readChecks();
            case "reply" -> reply = Optional.of(json.text());
            case "steps" -> json.listUpTo(StudentWork.MOST_CELLS, this::readSteps);
            case "prediction" -> readPrediction();
            case "guess" -> guess = readLine();
            case "tally" -> readTally();
            case "layers" -> json.listUpTo(Exercise.MOST_LAYERS, this::readLayer);
            case LAYER -> readNumber();
            default -> throw new IllegalStateException(key);
        }
    }

    private void readLayer() {
        FilePosition start = json.position();
        var draft = new PracticeDraft(json);
        json.object(KEYS_OF_A_LAYER, draft::readField);
        if (draft.layerPosition == null) {
            throw new ExerciseFileException(Reason.MISSING_KEY, start, LAYER);
        }
        later.add(new Later(draft.layer - 1, draft.layerPosition, draft));
    }

    private void readNumber() {
        layerPosition = json.position();
        layer = json.whole();
    }

    private void readSize() {
        List<String> keys = List.of("rows", "columns", "filters", "parameters");
        String[] fields = {"", "", "", ""};
        json.object(keys, key -> fields[keys.indexOf(key)] = json.text());
        size = new SizeFields(fields[0], fields[1], fields[2], fields[3]);
    }

    private void readAnswers(String key) {
        if (key.equals("shape")) {
            FilePosition start = json.position();
            int[] lengths = json.wholes(4);
            shape =
                    TensorDraft.checked(
                            start, () -> new Shape(lengths[0], lengths[1], lengths[2], lengths[3]));
            if (shape.count() > StudentWork.MOST_CELLS) {
                throw new ExerciseFileException(
                        Reason.TOO_MANY_ITEMS, start, StudentWork.MOST_CELLS);
            }
        } else {
            textsPosition = json.position();
            texts = new ArrayList<>();
            json.listUpTo(
                    StudentWork.MOST_CELLS,
                    () -> texts.add(new Placed(json.text(), json.position())));
        }
    }

    private void readChecks() {
        if (json.token() == JsonToken.VALUE_STRING) {
            all = json.word(FileWords.CHECKS);
            return;
        }
        json.listUpTo(
                StudentWork.MOST_CELLS,
                () -> {
                    checkPositions.add(json.position());
                    checks.add(json.whole());
                });
    }

    private void readSteps() {
        FilePosition start = json.position();
        int[][] cell = new int[1][];
        List<List<String>> lines = new ArrayList<>();
        json.object(
                List.of("cell", "lines"),
                key -> {
                    if (key.equals("cell")) {
                        cell[0] = json.wholes(4);
                    } else {
                        json.listUpTo(MOST_LINES, () -> lines.add(readLine()));
                    }
                });
        if (cell[0] == null) {
            throw new ExerciseFileException(Reason.MISSING_KEY, start, "cell");
        }
        steps.add(new WindowSteps(new Cell(cell[0][0], cell[0][1], cell[0][2], cell[0][3]), lines));
    }

    private List<String> readLine() {
        List<String> line = new ArrayList<>();
        json.listUpTo(StudentWork.MOST_CELLS, () -> line.add(json.text()));
        return line;
    }

    private void readPrediction() {
        int[] known = {0};
        String[] typed = {""};
        json.object(
                List.of("known", "typed"),
                key -> {
                    if (key.equals("typed")) {
                        typed[0] = json.text();
                    } else {
                        known[0] = readCount();
                    }
                });
        prediction = new Prediction(known[0], typed[0]);
    }

    private void readTally() {
        List<String> keys = List.of("problems", "typed", "checks", "shown", "hints");
        int[] counts = new int[keys.size()];
        json.object(keys, key -> counts[keys.indexOf(key)] = readCount());
        tally = new Tally(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private int readCount() {
        int count = json.whole();
        if (count < 0) {
            throw json.refused(Reason.OUT_OF_RANGE, count, 0, Integer.MAX_VALUE);
        }
        return count;
    }

    /**
     * The finished work on one layer or several.
     *
     * @param layers  how many layers there are
     * @param numbers in which arithmetic a layer is, from 0: only float types know NaN and infinities
     */
    StudentWork work(int layers, IntFunction<NumberType> numbers) {
        var others = new TreeMap<Integer, StudentWork>();
        for (Later other : later) {
            if (other.layer() < 1 || other.layer() >= layers) {
                throw new ExerciseFileException(
                        Reason.OUT_OF_RANGE,
                        other.position(),
                        other.layer() + 1,
                        Math.min(2, layers),
                        layers);
            }
            StudentWork work = other.draft().work(numbers.apply(other.layer()));
            if (others.put(other.layer(), work) != null) {
                throw new ExerciseFileException(
                        Reason.REPEATED_LAYER, other.position(), other.layer() + 1);
            }
        }
        return work(numbers.apply(0)).withLater(others);
    }

    private StudentWork work(NumberType numbers) {
        return new StudentWork(task, size, answers(numbers), steps, prediction, open, reply, tally)
                .guessing(guess);
    }

    private Optional<Answers> answers(NumberType numbers) {
        if (shape == null && texts == null) {
            refuseChecksFrom(0);
            return Optional.empty();
        }
        if (shape == null || texts == null) {
            throw new ExerciseFileException(
                    Reason.MISSING_KEY,
                    new FilePosition(
                            position.path() + ".answers", position.line(), position.column()),
                    shape == null ? "shape" : "values");
        }
        if (texts.size() != shape.count()) {
            throw new ExerciseFileException(Reason.WRONG_LENGTH, textsPosition, shape.count());
        }
        texts.forEach(text -> check(text, numbers));
        refuseChecksFrom(shape.count());
        return Optional.of(
                new Answers(shape, texts.stream().map(Placed::text).toList(), checks, all));
    }

    private static void check(Placed text, NumberType numbers) {
        try {
            if (!WordArray.isBlank(text.text())) {
                NumberText.parse(text.text(), numbers);
            }
        } catch (NotationException e) {
            throw new ExerciseFileException(e, text.position());
        }
    }

    private void refuseChecksFrom(int cells) {
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i) < 0 || checks.get(i) >= cells) {
                throw new ExerciseFileException(
                        Reason.OUT_OF_RANGE, checkPositions.get(i), checks.get(i), 0, cells - 1);
            }
        }
    }
}
