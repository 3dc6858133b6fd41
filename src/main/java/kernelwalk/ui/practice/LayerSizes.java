package kernelwalk.ui.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableObjectValue;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.StudentWork.SizeFields;
import kernelwalk.exercise.Tally;
import kernelwalk.homework.answer.AnswerFileException;
import kernelwalk.homework.answer.LayerCounts;
import kernelwalk.homework.question.CountChain;
import kernelwalk.homework.question.SizeChain;
import kernelwalk.homework.question.WrittenCount;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NotationException;
import kernelwalk.ui.control.Feedback;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.words.LayerName;
import kernelwalk.words.Phrase;

/**
 * The sizes and the numbers of parameters of all layers, said in turn or all at once. What is said of a layer here stands
 * in its own question too.
 */
public final class LayerSizes {

    /** More explanations than these do not help. */
    private static final int MOST_EXPLANATIONS = 3;

    private final Document document;
    private final KeptWork kept;
    private final OpenWorksheet open;
    private final SizeForm form;
    private final Counting counting;
    private final ObservableObjectValue<PracticeTask> task;
    private final ReadOnlyObjectWrapper<List<LayerRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<Exercise> layers = List.of();
    private boolean filling;

    LayerSizes(
            Document document,
            KeptWork kept,
            OpenWorksheet open,
            SizeForm form,
            Counting counting,
            ObservableObjectValue<PracticeTask> task) {
        this.document = document;
        this.kept = kept;
        this.open = open;
        this.form = form;
        this.counting = counting;
        this.task = task;
        open.sheet().subscribe(_ -> follow());
        Stream.of(form.rows(), form.columns(), form.filters(), form.parameters())
                .forEach(field -> field.subscribe(this::takeFromTheBoard));
    }

    /** One for each layer of an exercise that is practised and has several; else none. */
    public ReadOnlyObjectProperty<List<LayerRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Whether the sizes of several layers are asked for, and no values. */
    public boolean areAsked() {
        return !rows.get().isEmpty() && !task.get().asksValues();
    }

    private void follow() {
        boolean isOn = open.sheet().get().isPresent() && document.layerCount() > 1;
        List<Exercise> now = isOn ? document.opened().get().layers() : List.of();
        if (!now.equals(layers) || isOn && !isOpen(document.exercise().get().opened())) {
            layers = now;
            rows.set(now.stream().map(this::row).toList());
        }
    }

    private boolean isOpen(int layer) {
        return rows.get().get(layer).isOpen();
    }

    private LayerRow row(Exercise layer) {
        boolean isOpen = layer.opened() == document.exercise().get().opened();
        SizeFields fields = isOpen ? form.fields() : kept.seen(layer).size();
        var row = new LayerRow(layer, isOpen, fields);
        row.size().subscribe(() -> typed(row));
        row.parameters().subscribe(() -> typed(row));
        return row;
    }

    private void typed(LayerRow row) {
        row.forget();
        if (filling) {
            return;
        }
        if (row.isOpen()) {
            filling = true;
            form.fill(row.fields());
            filling = false;
        } else {
            kept.keep(row.layer(), kept.of(row.layer()).with(row.fields()));
        }
    }

    private void takeFromTheBoard() {
        if (!filling) {
            filling = true;
            rows.get().stream().filter(LayerRow::isOpen).forEach(row -> row.fill(form.fields()));
            filling = false;
        }
    }

    /**
     * Fills every row from a text that is about several layers, such as a summary of Keras.
     *
     * @return whether it is such a text
     */
    public boolean paste(String text) {
        Exercise exercise = rows.get().getFirst().layer().atEnd();
        boolean fills = task.get().asksSize() && paste(text, exercise, true);
        return task.get().asksParameters() && paste(text, exercise, false) || fills;
    }

    private boolean paste(String text, Exercise exercise, boolean isSizes) {
        try {
            Optional<SortedMap<Integer, String>> said =
                    LayerCounts.of(text, exercise, isSizes).map(LayerCounts::texts);
            said.orElseGet(TreeMap::new)
                    .forEach(
                            (layer, it) -> {
                                LayerRow row = rows.get().get(layer);
                                (isSizes ? row.size() : row.parameters()).set(it);
                            });
            return said.isPresent();
        } catch (AnswerFileException otherLayers) {
            return false;
        }
    }

    /** Says of every layer whether what is asked is right, follows from one before, or which mistake comes to it. */
    public void check() {
        counting.count(Tally::check);
        var sizes = new TreeMap<Integer, Shape>();
        var counts = new TreeMap<Integer, Long>();
        for (LayerRow row : rows.get()) {
            row.forget();
            if (task.get().asksSize()) {
                read(row, sizes);
            }
            if (task.get().asksParameters()) {
                count(row, counts);
            }
        }
        Exercise end = rows.get().getLast().layer();
        if (task.get().asksSize()) {
            new SizeChain(end).check(sizes).forEach(this::tell);
        }
        if (task.get().asksParameters()) {
            new CountChain(end).check(counts, sizes).forEach(this::tell);
        }
    }

    private static void read(LayerRow row, Map<Integer, Shape> sizes) {
        if (row.size().get().isBlank()) {
            return;
        }
        Optional<Shape> shape = row.shape();
        shape.ifPresent(it -> sizes.put(row.layer().opened(), it));
        if (shape.isEmpty()) {
            String key = row.layer().givesUnits() ? "write-units" : "write";
            row.tellSize(new Feedback(false, Phrase.of("practice.size." + key)));
        }
    }

    private static void count(LayerRow row, Map<Integer, Long> counts) {
        String typed = row.parameters().get();
        try {
            if (!typed.isBlank()) {
                counts.put(row.layer().opened(), (long) WrittenCount.read(typed, Commas.UNSAID));
            }
        } catch (NotationException unreadable) {
            row.tellParameters(new Feedback(false, Phrase.of("practice.parameters.write")));
        }
    }

    private void tell(SizeChain.Sized sized) {
        if (sized.answer().isEmpty()) {
            return;
        }
        LayerRow row = rows.get().get(sized.layer());
        if (sized.isRight()) {
            row.tellSize(new Feedback(true, Phrase.of("practice.parameters.right")));
        } else if (sized.carriedFrom().isPresent()) {
            row.tellSize(new Feedback(true, follows(sized.carriedFrom().getAsInt())));
        } else {
            row.tellSize(
                    new Feedback(
                            false,
                            words ->
                                    sized.findings().isEmpty()
                                            ? words.say("practice.size.again")
                                            : words.say(
                                                    "practice.size.explained",
                                                    sized.findings().stream()
                                                            .limit(MOST_EXPLANATIONS)
                                                            .map(words::say)
                                                            .collect(Collectors.joining(" ")))));
        }
    }

    private void tell(CountChain.Counted counted) {
        if (counted.answer().isEmpty()) {
            return;
        }
        LayerRow row = rows.get().get(counted.layer());
        if (counted.isRight()) {
            row.tellParameters(new Feedback(true, Phrase.of("practice.parameters.right")));
        } else if (counted.carriedFrom().isPresent()) {
            row.tellParameters(new Feedback(true, follows(counted.carriedFrom().getAsInt())));
        } else {
            row.tellParameters(
                    new Feedback(
                            false,
                            words ->
                                    counted.slip()
                                            .map(code -> words.say("parameter-count." + code))
                                            .map(it -> words.say("practice.size.explained", it))
                                            .orElse(words.say("practice.parameters.wrong"))));
        }
    }

    private Phrase follows(int from) {
        var name = new LayerName(layers.get(from).layers().get(from));
        return words -> words.say("practice.layers.follows", from + 1, name.in(words));
    }
}
