package kernelwalk.ui.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Refusal;
import kernelwalk.ui.document.TypedCell;
import kernelwalk.ui.document.Typing;
import kernelwalk.words.Phrase;

/** Types answers into a worksheet: it follows each key, and the whole typing is one step of undo. */
public final class AnswerTyping implements Typing {

    private final OpenWorksheet sheet;
    private final SheetMarking marking;
    private final Counting counting;
    private final TypedCell<Worksheet> typed = new TypedCell<>();

    AnswerTyping(OpenWorksheet sheet, SheetMarking marking, Counting counting) {
        this.sheet = sheet;
        this.marking = marking;
        this.counting = counting;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Refusal>> refusal() {
        return typed.refusal();
    }

    @Override
    public String text(Target target) {
        return sheet.now().written().at(target.index()).text();
    }

    @Override
    public void type(Target target, String text) {
        Worksheet before = typed.begin(sheet.now());
        try {
            AnswerCell cell = AnswerCell.read(text, before.exercise().numbers());
            sheet.show(before.with(Map.of(target.index(), cell)));
            typed.take();
        } catch (NotationException problem) {
            sheet.show(before);
            var refused = new Refusal(target, words -> words.say(problem));
            typed.refuse(refused, NumberText.isBeginning(text));
        }
    }

    @Override
    public void finishTyping() {
        typed.finish().filter(before -> !before.equals(sheet.now())).ifPresent(this::remember);
    }

    private void remember(Worksheet before) {
        sheet.remember(before, Phrase.of("practice.change.answer"));
        counting.count(tally -> tally.typed(1));
        sheet.show(marking.asTyped(sheet.now(), changedSince(before)));
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
        typed.cancel().ifPresent(sheet::show);
    }

    /** Forgets what was being typed, as the sheet is another. */
    void forget() {
        typed.cancel();
    }
}
