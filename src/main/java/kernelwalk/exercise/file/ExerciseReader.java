package kernelwalk.exercise.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.TapOrder;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.DrawnWeights;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.Staging;
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
                    "operations",
                    "numbers",
                    "convention",
                    "display",
                    "order",
                    "marking",
                    "hidden",
                    "start",
                    "practice");
    private static final List<String> REQUIRED = List.of("kernelwalk", "input");

    private final JsonSource json;
    private final Set<String> seen = new HashSet<>();
    private String title = "";
    private String notes = "";
    private InputDraft input;
    private final List<OperationDraft> drafts = new ArrayList<>();
    private boolean isChain;
    private FilePosition operationsPosition = FilePosition.NOWHERE;
    private NumberType numbers = NumberType.EXACT;
    private Optional<FilePosition> numbersPosition = Optional.empty();
    private Convention convention = Convention.KERAS;
    private PracticeDraft practice;
    private Display display = Display.AS_TYPED;
    private TapOrder order = TapOrder.CHANNELS;
    private MarkingRules marking = MarkingRules.USUAL;
    private Staging staging = Staging.NONE;
    private final StagingPositions stagingPositions = new StagingPositions();

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
        List<Layer> layers = reader.readAll();
        Sheet sheet = reader.sheet(layers);
        return new SavedSheet(sheet, reader.work(layers.size(), reader.numbersOf(sheet)));
    }

    private Exercise exercise() {
        List<Layer> layers = readAll();
        work(layers.size(), layer -> layer > 0 ? NumberType.FLOAT64 : numbers);
        input.refusal(numbers)
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
        return exercise(layers);
    }

    private Sheet sheet(List<Layer> layers) {
        boolean plain = input.hasFourAxes() && input.dtype().isEmpty();
        if (!plain && isCall(layers)) {
            return attempt(layers.getFirst().operation());
        }
        if (!plain) {
            input.refusal(numbers)
                    .ifPresent(
                            refusal -> {
                                throw refusal;
                            });
        }
        Sheet sheet = Attempt.orExercise(exercise(layers));
        return sheet instanceof Exercise exercise ? checked(exercise) : sheet;
    }

    /** The exercise, once it is known that it can be computed; else where that stands because of which it cannot. */
    private Exercise checked(Exercise exercise) {
        try {
            exercise.computations();
            stagingPositions.check(exercise);
            return exercise;
        } catch (ConvolutionException impossible) {
            OperationDraft operation = drafts.get(impossible.layer().orElse(0));
            FilePosition position =
                    switch (impossible.place()) {
                        case INPUT -> input.position();
                        case NUMBERS -> numbersPosition.orElseGet(input::position);
                        default -> operation.position(impossible.place());
                    };
            throw new ExerciseFileException(impossible, position);
        }
    }

    private StudentWork work(int layers, IntFunction<NumberType> numbersOf) {
        return practice == null ? StudentWork.NONE : practice.work(layers, numbersOf);
    }

    /** In a layer behind one whose numbers are irrational they are floats. */
    private IntFunction<NumberType> numbersOf(Sheet sheet) {
        return layer ->
                layer > 0 && sheet instanceof Exercise exercise
                        ? exercise.at(layer).numbers()
                        : numbers;
    }

    /** Whether a framework's call stands for it: one layer, with a window that slides. */
    private static boolean isCall(List<Layer> layers) {
        return layers.size() == 1 && OperationType.of(layers.getFirst().operation()).slides();
    }

    private List<Layer> readAll() {
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
        if (drafts.isEmpty()) {
            throw isChain
                    ? new ExerciseFileException(Reason.NO_LAYER, operationsPosition)
                    : new ExerciseFileException(Reason.MISSING_KEY, start, "operation");
        }
        checkEnd(end);
        input.finish();
        List<Layer> layers = layers();
        if (Exercise.keepsUnits(layers.getFirst().operation())) {
            input.mayBeUnits();
        }
        if (!isCall(layers)) {
            input.isOfLayers();
        }
        if (!numbers.isFloat()) {
            Optional.ofNullable(input.notFinite())
                    .or(
                            () ->
                                    drafts.stream()
                                            .flatMap(draft -> draft.notFinite().stream())
                                            .findFirst())
                    .ifPresent(
                            refusal -> {
                                throw refusal;
                            });
        }
        return layers;
    }

    private List<Layer> layers() {
        var names = new HashSet<String>();
        var layers = new ArrayList<Layer>();
        for (OperationDraft draft : drafts) {
            String name = draft.givenName().orElse("");
            if (!name.isEmpty() && !names.add(name.toLowerCase(Locale.ROOT))) {
                throw new ExerciseFileException(Reason.REPEATED_NAME, draft.namePosition(), name);
            }
            layers.add(new Layer(name, draft.operation()));
        }
        return List.copyOf(layers);
    }

    private Exercise exercise(List<Layer> layers) {
        return Exercise.of(input.tensor(), layers.getFirst().operation())
                .with(layers, 0)
                .withDrawn(drawn(layers))
                .titled(title)
                .withNotes(notes)
                .with(numbers)
                .with(convention)
                .with(display)
                .with(order)
                .with(marking)
                .with(staging);
    }

    private List<DrawnWeights> drawn(List<Layer> layers) {
        var drawn = new ArrayList<DrawnWeights>();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).operation() instanceof Weighted weighted) {
                drafts.get(i).origin().ifPresent(it -> drawn.add(new DrawnWeights(it, weighted)));
            }
        }
        return drawn;
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
            case "operation" -> {
                checkAlone("operations", key);
                drafts.add(OperationDraft.read(json));
            }
            case "operations" -> {
                checkAlone("operation", key);
                isChain = true;
                operationsPosition = json.position();
                json.listUpTo(
                        Exercise.MOST_LAYERS, () -> drafts.add(OperationDraft.readLayer(json)));
            }
            case "numbers" -> {
                numbersPosition = Optional.of(json.position());
                numbers = json.word(FileWords.NUMBERS);
            }
            case "convention" -> convention = json.word(FileWords.CONVENTIONS);
            case "practice" -> practice = PracticeDraft.read(json);
            case "display" -> display = json.word(FileWords.DISPLAYS);
            case "order" -> order = json.word(FileWords.ORDERS);
            case "marking" -> marking = MarkingDraft.read(json);
            case "hidden" -> staging = StagingDraft.readHidden(json, staging, stagingPositions);
            case "start" -> staging = StagingDraft.readStart(json, staging, stagingPositions);
            default -> throw new IllegalStateException(key);
        }
    }

    private void checkAlone(String other, String key) {
        if (seen.contains(other)) {
            throw json.refused(Reason.KEYS_EXCLUDE_EACH_OTHER, key, other);
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
