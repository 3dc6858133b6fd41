package kernelwalk.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.homework.Answer;
import kernelwalk.homework.AnswerCell;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Target;
import kernelwalk.words.Phrase;

/** Types answers into a worksheet: it follows each key, and the whole typing is one step of undo. */
final class AnswerTyping implements Typing {

    private final OpenWorksheet sheet;
    private final BiFunction<Worksheet, List<Integer>, Worksheet> finished;
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Worksheet before;
    private Refusal unfinished;

    /**
     * @param finished what becomes of a sheet, some cells of which have been typed
     */
    AnswerTyping(OpenWorksheet sheet, BiFunction<Worksheet, List<Integer>, Worksheet> finished) {
        this.sheet = sheet;
        this.finished = finished;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Refusal>> refusal() {
        return refusal.getReadOnlyProperty();
    }

    @Override
    public String text(Target target) {
        return sheet.now().written().at(target.index()).text();
    }

    @Override
    public void type(Target target, String text) {
        if (before == null) {
            before = sheet.now();
        }
        unfinished = null;
        try {
            AnswerCell cell = AnswerCell.read(text, before.exercise().numbers());
            sheet.show(before.with(Map.of(target.index(), cell)));
            refusal.set(Optional.empty());
        } catch (NotationException problem) {
            sheet.show(before);
            var refused = new Refusal(target, words -> words.say(problem));
            boolean beginning = NumberText.isBeginning(text);
            unfinished = beginning ? refused : null;
            refusal.set(beginning ? Optional.empty() : Optional.of(refused));
        }
    }

    @Override
    public void finishTyping() {
        if (unfinished != null) {
            refusal.set(Optional.of(unfinished));
        }
        unfinished = null;
        Worksheet old = before;
        before = null;
        if (old != null && !old.equals(sheet.now())) {
            sheet.remember(old, Phrase.of("practice.change.answer"));
            sheet.show(finished.apply(sheet.now(), changedSince(old)));
        }
    }

    private List<Integer> changedSince(Worksheet old) {
        Answer was = old.written();
        Answer is = sheet.now().written();
        return IntStream.range(0, is.cells().size())
                .filter(index -> !is.at(index).equals(was.at(index)))
                .boxed()
                .toList();
    }

    @Override
    public void cancelTyping() {
        if (before != null) {
            sheet.show(before);
        }
        forget();
    }

    /** Forgets what was being typed, as the sheet is another. */
    void forget() {
        before = null;
        unfinished = null;
        refusal.set(Optional.empty());
    }
}
