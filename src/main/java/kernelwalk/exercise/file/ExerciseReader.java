package kernelwalk.exercise.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.TapOrder;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.notation.Display;

/** Reads one exercise; its keys may come in any order. */
final class ExerciseReader {

    static final int VERSION = 1;

    private static final List<String> KEYS =
            List.of(
                    "kernelwalk",
                    "title",
                    "notes",
                    "input",
                    "operation",
                    "numbers",
                    "convention",
                    "display",
                    "order",
                    "marking",
                    "practice");
    private static final List<String> REQUIRED = List.of("kernelwalk", "input", "operation");

    private final JsonSource json;
    private final Set<String> seen = new HashSet<>();
    private String title = "";
    private String notes = "";
    private InputDraft input;
    private OperationDraft operation;
    private NumberType numbers = NumberType.EXACT;
    private Optional<FilePosition> numbersPosition = Optional.empty();
    private Convention convention = Convention.KERAS;
    private PracticeDraft practice;
    private Display display = Display.AS_TYPED;
    private TapOrder order = TapOrder.CHANNELS;
    private MarkingRules marking = MarkingRules.USUAL;

    private ExerciseReader(JsonSource json) {
        this.json = json;
    }

    /**
     * Reads the exercise that is all of the text.
     *
     * @throws ExerciseFileException when it is not an exercise: an attempt whose input has another rank than four, or
     *                               a type that no layer takes, is none
     */
    static Exercise read(JsonSource json) {
        return new ExerciseReader(json).exercise();
    }

    /**
     * Reads the exercise that is all of the text and is to be computed.
     *
     * @throws ExerciseFileException when it is not an exercise, or cannot be computed
     */
    static Exercise readComputable(JsonSource json) {
        var reader = new ExerciseReader(json);
        return reader.checked(reader.exercise());
    }

    /**
     * Reads the exercise or the attempt at one that is all of the text, with what a student has written on it.
     *
     * @throws ExerciseFileException when it is neither
     */
    static SavedSheet readSaved(JsonSource json) {
        var reader = new ExerciseReader(json);
        Operation operation = reader.readAll();
        return new SavedSheet(reader.sheet(operation), reader.work());
    }

    private Exercise exercise() {
        Operation operation = readAll();
        work();
        input.refusal(numbers)
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
        return exercise(operation);
    }

    private Sheet sheet(Operation done) {
        boolean plain = input.hasFourAxes() && input.dtype().isEmpty();
        if (!plain) {
            return attempt(done);
        }
        Sheet sheet = Attempt.orExercise(exercise(done));
        return sheet instanceof Exercise exercise ? checked(exercise) : sheet;
    }

    /** The exercise, once it is known that it can be computed; else where that stands because of which it cannot. */
    private Exercise checked(Exercise exercise) {
        try {
            exercise.compute();
            return exercise;
        } catch (ConvolutionException impossible) {
            FilePosition position =
                    switch (impossible.place()) {
                        case INPUT -> input.position();
                        case NUMBERS -> numbersPosition.orElseGet(input::position);
                        default -> operation.position(impossible.place());
                    };
            throw new ExerciseFileException(impossible, position);
        }
    }

    private StudentWork work() {
        return practice == null ? StudentWork.NONE : practice.work(numbers);
    }

    private Operation readAll() {
        if (json.isAtEnd()) {
            throw new ExerciseFileException(Reason.EMPTY, FilePosition.NOWHERE);
        }
        FilePosition start = json.position();
        json.object(KEYS, this::readField);
        FilePosition end = json.position();
        for (String key : REQUIRED) {
            if (!seen.contains(key)) {
                throw new ExerciseFileException(Reason.MISSING_KEY, start, key);
            }
        }
        checkEnd(end);
        input.finish();
        Operation done = operation.operation();
        if (!numbers.isFloat()) {
            Optional.ofNullable(input.notFinite())
                    .or(operation::notFinite)
                    .ifPresent(
                            refusal -> {
                                throw refusal;
                            });
        }
        return done;
    }

    private Exercise exercise(Operation done) {
        return Exercise.of(input.tensor(), done)
                .titled(title)
                .withNotes(notes)
                .with(numbers)
                .with(convention)
                .with(display)
                .with(order)
                .with(marking);
    }

    private Attempt attempt(Operation done) {
        return Attempt.of(input.array(), done)
                .with(input.array(), input.dtype())
                .titled(title)
                .withNotes(notes)
                .with(numbers)
                .with(convention)
                .with(display)
                .with(order)
                .with(marking);
    }

    private void readField(String key) {
        seen.add(key);
        switch (key) {
            case "kernelwalk" -> checkVersion();
            case "title" -> title = json.text();
            case "notes" -> notes = json.text();
            case "input" -> input = InputDraft.read(json);
            case "operation" -> operation = OperationDraft.read(json);
            case "numbers" -> {
                numbersPosition = Optional.of(json.position());
                numbers = json.word(FileWords.NUMBERS);
            }
            case "convention" -> convention = json.word(FileWords.CONVENTIONS);
            case "practice" -> practice = PracticeDraft.read(json);
            case "display" -> display = json.word(FileWords.DISPLAYS);
            case "order" -> order = json.word(FileWords.ORDERS);
            case "marking" -> marking = MarkingDraft.read(json);
            default -> throw new IllegalStateException(key);
        }
    }

    private void checkVersion() {
        int version = json.whole();
        if (version != VERSION) {
            throw json.refused(Reason.WRONG_VERSION, version, VERSION);
        }
    }

    private void checkEnd(FilePosition end) {
        boolean isAtEnd;
        try {
            isAtEnd = json.isAtEnd();
        } catch (ExerciseFileException e) {
            isAtEnd = false;
        }
        if (!isAtEnd) {
            throw new ExerciseFileException(
                    Reason.TRAILING_CONTENT, new FilePosition("", end.line(), end.column()));
        }
    }
}
