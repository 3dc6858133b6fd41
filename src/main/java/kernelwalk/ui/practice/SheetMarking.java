package kernelwalk.ui.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.Marking;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.diagnosis.Question;
import kernelwalk.ui.document.Waiting;
import kernelwalk.words.Phrase;

/** The right values of the worksheet that is open, prepared when something is first checked. */
final class SheetMarking {

    /** What is said of an answer, and by what. */
    private record Said<T>(Marking by, T what) {}

    private final OpenWorksheet open;
    private final ObservableValue<Exercise> exercise;
    private final BooleanProperty checksAsTyped = new SimpleBooleanProperty();
    private Optional<Marking> marking = Optional.empty();

    /**
     * @param exercise what lies open, which says how numbers are written and what is asked of an answer
     */
    SheetMarking(OpenWorksheet open, ObservableValue<Exercise> exercise) {
        this.open = open;
        this.exercise = exercise;
        exercise.map(Exercise::marking).subscribe(_ -> forget());
    }

    /** The sheet is another, or other rules hold. */
    void forget() {
        marking = Optional.empty();
    }

    /** The exercise, prepared for checking. */
    Marking now() {
        if (marking.isEmpty()) {
            marking = Optional.of(prepared().get());
        }
        return marking.get();
    }

    /** What is said of an answer, by the exercise prepared for checking; empty when nobody waits for it. */
    <T> Optional<T> awaited(Waiting waiting, Function<Marking, T> check) {
        Supplier<Marking> prepared = prepared();
        Optional<Said<T>> said =
                waiting.awaited(
                        Phrase.of("practice.checking"),
                        _ -> {
                            Marking by = prepared.get();
                            return new Said<>(by, check.apply(by));
                        });
        said.ifPresent(it -> marking = Optional.of(it.by()));
        return said.map(Said::what);
    }

    /** Prepares the exercise for checking, on any thread, unless that was done. */
    private Supplier<Marking> prepared() {
        Optional<Marking> known = marking;
        Exercise asked = open.now().exercise();
        MarkingRules wanted = rules();
        return () -> known.orElseGet(() -> Marking.of(asked, wanted));
    }

    /**
     * What a reply to the question of a check means.
     *
     * @throws kernelwalk.notation.NotationException when it is neither a choice nor a number
     */
    Question.Choice reply(Question question, String text) {
        return question.reply(text, open.now().exercise().numbers(), rules());
    }

    private MarkingRules rules() {
        return exercise.getValue().marking();
    }

    /** Whether each answer is checked as soon as it is typed. */
    BooleanProperty checksAsTyped() {
        return checksAsTyped;
    }

    /** A sheet some cells of which have just been written, with these checked where that is wanted. */
    Worksheet asTyped(Worksheet changed, List<Integer> cells) {
        return checksAsTyped.get() ? changed.checked(now(), cells) : changed;
    }

    /** The right answers to some cells of the sheet, as far as the right output has these. */
    Map<Integer, AnswerCell> right(List<Integer> cells) {
        Map<Integer, AnswerCell> right = new HashMap<>();
        for (int index : cells) {
            Cell cell = open.now().written().shape().cell(index);
            now().shape().indexOf(cell).ifPresent(there -> right.put(index, expected(there)));
        }
        return right;
    }

    /** As the output's card would write it, with all its digits. */
    private AnswerCell expected(int index) {
        Exercise shown = exercise.getValue();
        List<Value> output =
                IntStream.range(0, now().shape().count()).mapToObj(now()::expected).toList();
        String text = shown.resultStyle().card(output).inFull(now().expected(index));
        return AnswerCell.read(text, shown.numbers());
    }

    /** The exercise as it is shown now, and whenever it is shown otherwise. */
    ObservableValue<Exercise> exercise() {
        return exercise;
    }
}
