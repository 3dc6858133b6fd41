package kernelwalk.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.convolution.Cell;
import kernelwalk.homework.AnswerCell;
import kernelwalk.homework.WindowForm;
import kernelwalk.homework.WindowForm.FieldVerdict;
import kernelwalk.homework.WindowForm.Kind;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;

/** The steps of one window that a student fills in: with each form that is right, one line more is left blank. */
final class StepsForm {

    /**
     * A form on the screen.
     *
     * @param cell     the output cell
     * @param form     its lines
     * @param blanks   how many of its last lines are blank
     * @param texts    what stands in each field; of a given line the right numbers
     * @param verdicts what checking said; empty before
     */
    record Shown(
            Cell cell,
            WindowForm form,
            int blanks,
            List<List<StringProperty>> texts,
            List<List<FieldVerdict>> verdicts) {

        /** Whether a line is to be filled in. */
        boolean isBlank(int line) {
            return line >= form.lines().size() - blanks;
        }

        /** Whether everything is right. */
        boolean isRight() {
            return !verdicts.isEmpty()
                    && verdicts.stream().flatMap(List::stream).allMatch(FieldVerdict.RIGHT::equals);
        }
    }

    private final Practice practice;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int blanks = 1;

    StepsForm(Practice practice) {
        this.practice = practice;
    }

    /** The form; empty when none was asked for. */
    ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Asks for the steps of a cell of the answer, if the right output has it. */
    void ask(int index) {
        Worksheet sheet = practice.sheet().get().orElseThrow();
        Cell cell = sheet.written().shape().cell(index);
        if (Worksheet.index(practice.marking().shape(), cell).isPresent()) {
            practice.hint();
            show(cell);
        }
    }

    private void show(Cell cell) {
        WindowForm form = WindowForm.of(practice.marking().exercise(), cell);
        int open = Math.min(blanks, form.lines().size());
        List<List<StringProperty>> texts =
                IntStream.range(0, form.lines().size())
                        .mapToObj(line -> texts(form, line, line >= form.lines().size() - open))
                        .toList();
        shown.set(Optional.of(new Shown(cell, form, open, texts, List.of())));
        boolean given = open < form.lines().size();
        practice.window().set(given ? Optional.of(cell) : Optional.empty());
    }

    private static List<StringProperty> texts(WindowForm form, int line, boolean blank) {
        return form.lines().get(line).values().stream()
                .map(value -> blank ? "" : NumberText.typed(value))
                .<StringProperty>map(SimpleStringProperty::new)
                .toList();
    }

    /** Checks every field; what is no number is wrong. */
    void check() {
        Shown now = shown.get().orElseThrow();
        practice.asked();
        List<List<AnswerCell>> written =
                now.texts().stream()
                        .map(line -> line.stream().map(text -> read(text.get())).toList())
                        .toList();
        shown.set(
                Optional.of(
                        new Shown(
                                now.cell(),
                                now.form(),
                                now.blanks(),
                                now.texts(),
                                now.form().check(written))));
    }

    private AnswerCell read(String text) {
        try {
            return AnswerCell.read(text, practice.marking().exercise().numbers());
        } catch (NotationException notANumber) {
            return AnswerCell.BLANK;
        }
    }

    /** One line more is blank from now on. */
    void more() {
        blanks = Math.min(blanks + 1, Kind.values().length);
        show(shown.get().orElseThrow().cell());
    }

    void close() {
        shown.set(Optional.empty());
        practice.window().set(Optional.empty());
    }
}
