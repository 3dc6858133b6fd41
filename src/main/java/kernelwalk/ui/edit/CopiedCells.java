package kernelwalk.ui.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.GridText;
import kernelwalk.notation.Notation;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Waiting;
import kernelwalk.ui.practice.KeptBack;
import kernelwalk.ui.practice.Practice;
import kernelwalk.words.Phrase;

/** What is copied of the chosen cells: no result before it may be told. */
final class CopiedCells {

    private final Document document;
    private final Practice practice;
    private final KeptBack keptBack;
    private final Predicate<Target> hidden;
    private final Notices notices;
    private final Waiting waiting;
    private final SelectedCells cells;
    private final AnswerEditing answers;

    CopiedCells(
            Document document,
            Practice practice,
            KeptBack keptBack,
            Predicate<Target> hidden,
            Notices notices,
            Waiting waiting,
            SelectedCells cells,
            AnswerEditing answers) {
        this.document = document;
        this.practice = practice;
        this.keptBack = keptBack;
        this.hidden = hidden;
        this.notices = notices;
        this.waiting = waiting;
        this.cells = cells;
        this.answers = answers;
    }

    /** The numbers of the selected cells for a spreadsheet. */
    Optional<String> selected() {
        return cells.selection().filter(this::isToldOf).flatMap(this::text);
    }

    /** The numbers of the card of a cell, for a spreadsheet. */
    Optional<String> card(Target cell) {
        return Optional.of(cells.all(cell)).filter(this::isToldOf).flatMap(this::text);
    }

    /** The numbers of the feature map that the walk is in, or what a student has written in their place. */
    Optional<String> output() {
        return Optional.of(cells.outputMap()).filter(this::isToldOf).flatMap(this::text);
    }

    /** The whole tensor of the card that has the keyboard, as another program writes it; of answers the selected ones. */
    Optional<String> as(Notation notation) {
        Target focus = cells.focus();
        if (focus.part() == Part.OUTPUT && keptBack.get()) {
            return selected();
        }
        return isHidden(cells.whole(focus))
                ? Optional.empty()
                : new Copying(document, notices, waiting).of(focus, notation);
    }

    /** Whether one of some cells is hidden, which is said. */
    private boolean isHidden(List<Target> targets) {
        boolean hides = targets.stream().anyMatch(hidden);
        if (hides) {
            notices.tell(Phrase.of("edit.hidden"));
        }
        return hides;
    }

    /** Whether what is selected may be told: no result while it is being predicted, and nothing that is hidden. */
    private boolean isToldOf(Selection selection) {
        if (isHidden(SelectedCells.flat(cells.rows(selection)))) {
            return false;
        }
        boolean told =
                selection.focus().part() != Part.OUTPUT || practice.isOn() || !keptBack.get();
        if (!told) {
            notices.tell(Phrase.of("edit.prediction-kept"));
        }
        return told;
    }

    private Optional<String> text(Selection selection) {
        List<List<Target>> rows = cells.rows(selection);
        Part part = selection.focus().part();
        if (practice.isOn() && part == Part.OUTPUT) {
            return Optional.of(answers.text(rows));
        }
        Exercise exercise = document.exercise().get();
        return waiting.awaited(
                Copying.WRITING,
                _ ->
                        GridText.tabbed(
                                rows.stream()
                                        .map(row -> row.stream().map(this::number).toList())
                                        .toList(),
                                style(exercise, part)));
    }

    private static NumberStyle style(Exercise exercise, Part part) {
        return part == Part.OUTPUT ? exercise.resultStyle() : exercise.typedStyle();
    }

    private Value number(Target target) {
        return target.part() == Part.OUTPUT
                ? document.computation().get().output().at(target.index())
                : document.number(target);
    }
}
