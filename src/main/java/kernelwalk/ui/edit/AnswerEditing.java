package kernelwalk.ui.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.ReadAnswer;
import kernelwalk.notation.GridText;
import kernelwalk.notation.NotationException;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.Phrase;

/** What can be done to selected cells of an answer: as with numbers of an exercise, but that cells can be blank. */
final class AnswerEditing {

    private final Practice practice;
    private final Notices notices;
    private final PastedText texts;

    AnswerEditing(Practice practice, Notices notices, PastedText texts) {
        this.practice = practice;
        this.notices = notices;
        this.texts = texts;
    }

    /** Selected cells become blank. */
    void clear(List<Target> targets) {
        put(Phrase.of("edit.change.answers-cleared"), targets, AnswerCell.BLANK);
    }

    /** Selected cells all become one answer. */
    void fill(List<Target> targets, String text) {
        try {
            AnswerCell cell = AnswerCell.read(text, exercise().numbers());
            put(Phrase.of("practice.change.answer"), targets, cell);
        } catch (NotationException problem) {
            notices.tell(words -> words.say(problem));
        }
    }

    private void put(Phrase name, List<Target> targets, AnswerCell cell) {
        Map<Integer, AnswerCell> cells = new HashMap<>();
        targets.forEach(target -> cells.put(target.index(), cell));
        practice.writing().cells(name, cells);
    }

    /**
     * Takes answers in any notation: those of a smaller map go from the selected cell on, one goes into every selected
     * cell, and all others are the whole answer, whose size they say too.
     */
    void paste(List<Target> targets, String text) {
        PracticeTask asked = practice.task().get();
        if (!asked.asksValues()) {
            notices.tell(Phrase.of(asked.asksSize() ? "edit.only-size" : "edit.only-count"));
            return;
        }
        try {
            texts.answer(text, exercise()).ifPresent(read -> take(targets, read));
        } catch (NotationException problem) {
            notices.tell(words -> words.say(problem));
        }
    }

    private void take(List<Target> targets, ReadAnswer read) {
        Answer pasted = read.answer();
        Shape shape = sheet().written().shape();
        if (pasted.cells().size() == 1 && !targets.isEmpty()) {
            put(Phrase.of("edit.change.answers-pasted"), targets, pasted.at(0));
        } else if (!targets.isEmpty() && fits(pasted.shape(), targets.getFirst(), shape)) {
            pasteAt(targets.getFirst(), pasted);
        } else {
            practice.writing().answer(Phrase.of("edit.change.answers-pasted"), pasted);
        }
        PastedWords.remarks(read).ifPresent(notices::tell);
    }

    /** Whether one map is smaller than the answer's and ends within it. */
    private boolean fits(Shape pasted, Target at, Shape shape) {
        var corner = shape.cell(at.index());
        boolean one = pasted.samples() == 1 && pasted.channels() == 1;
        return one
                && !pasted.equals(shape)
                && corner.row() + pasted.height() <= shape.height()
                && corner.column() + pasted.width() <= shape.width();
    }

    private void pasteAt(Target at, Answer pasted) {
        Shape shape = sheet().written().shape();
        var corner = shape.cell(at.index());
        Map<Integer, AnswerCell> cells = new HashMap<>();
        for (int i = 0; i < pasted.cells().size(); i++) {
            var from = pasted.shape().cell(i);
            cells.put(
                    shape.index(
                            corner.sample(),
                            corner.row() + from.row(),
                            corner.column() + from.column(),
                            corner.channel()),
                    pasted.at(i));
        }
        practice.writing().cells(Phrase.of("edit.change.answers-pasted"), cells);
    }

    /** Answers for a spreadsheet. */
    String text(List<List<Target>> rows) {
        return rows.stream()
                .map(
                        row ->
                                row.stream()
                                        .map(target -> sheet().written().at(target.index()))
                                        .map(AnswerEditing::cell)
                                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(AnswerCell answer) {
        return answer instanceof Written(Value value, _, String text)
                ? GridText.cell(text, value)
                : answer.text();
    }

    private Exercise exercise() {
        return sheet().exercise();
    }

    private Worksheet sheet() {
        return practice.sheet().get().orElseThrow();
    }
}
