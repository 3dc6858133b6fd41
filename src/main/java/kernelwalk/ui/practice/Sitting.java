package kernelwalk.ui.practice;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.Tally;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.words.Phrase;

/** A student sits down, changes from one exercise to another, and gets up; each exercise has its own sheet. */
final class Sitting {

    private final Document document;
    private final KeptWork kept;
    private final OpenWorksheet open;
    private final AnswerTyping typing;
    private final SheetMarking marking;
    private final Replaying replaying;
    private final Counting counting;
    private final WorkKeeping keeping;
    private final ObjectProperty<PracticeTask> task;
    private final BooleanSupplier possible;

    /**
     * @param possible whether what lies there can be worked out by hand
     */
    Sitting(
            Document document,
            KeptWork kept,
            OpenWorksheet open,
            AnswerTyping typing,
            SheetMarking marking,
            Replaying replaying,
            Counting counting,
            WorkKeeping keeping,
            ObjectProperty<PracticeTask> task,
            BooleanSupplier possible) {
        this.document = document;
        this.kept = kept;
        this.open = open;
        this.typing = typing;
        this.marking = marking;
        this.replaying = replaying;
        this.counting = counting;
        this.keeping = keeping;
        this.task = task;
        this.possible = possible;
        document.exercise().subscribe(_ -> follow());
        document.attempt().subscribe(_ -> follow());
        kept.layings().subscribe((_, _) -> takeUp());
        task.subscribe(this::askOtherwise);
    }

    private boolean isOn() {
        return open.sheet().get().isPresent();
    }

    private Exercise exercise() {
        return document.exercise().get();
    }

    /** Lays out the sheet of the exercise, with what was written on it before. */
    void start() {
        if (open.isStopped()) {
            open.undo();
        } else {
            counting.startOver();
            if (possible.getAsBoolean()) {
                begin();
            }
        }
    }

    /** Takes everything off the sheet, as one step of undo. */
    void startAfresh() {
        typing.finishTyping();
        replaying.stop();
        keeping.empty();
    }

    /** Puts the sheet away, as one step of undo. */
    void stop() {
        if (isOn()) {
            typing.finishTyping();
            replaying.stop();
            open.stop(Phrase.of("practice.change.stopped"));
        }
    }

    /** Puts the sheet away until its exercise can be worked out again. */
    void leave() {
        typing.forget();
        replaying.stop();
        open.open(Optional.empty());
    }

    /** Something else is asked for from now on. */
    private void askOtherwise() {
        if (isOn() && !keeping.isLaying()) {
            counting.startOver();
            begin();
        }
    }

    private void begin() {
        typing.forget();
        marking.forget();
        replaying.stop();
        keeping.lay(exercise(), settled());
        counting.count(Tally::problem);
    }

    /** The size that was said of another exercise with the same shapes and parameters. */
    private Optional<Shape> settled() {
        Geometry now = document.computation().get().geometry();
        return open.sheet()
                .get()
                .filter(sheet -> task.get().asksValues() && sheet.isSized())
                .filter(sheet -> geometry(sheet.exercise()).equals(now))
                .map(sheet -> sheet.written().shape())
                .filter(now.output()::equals);
    }

    private static Geometry geometry(Exercise exercise) {
        return Geometry.of(exercise.input().layout(), exercise.operation(), exercise.convention());
    }

    /** Another exercise lies there: its sheet is laid out if one was, of this exercise or of that before. */
    private void follow() {
        if (kept.isTurning() || open.last().filter(this::isOfThisExercise).isPresent()) {
            return;
        }
        boolean works = isOn() || kept.now(exercise()).open();
        if (works && possible.getAsBoolean()) {
            begin();
        } else {
            leave();
        }
    }

    private boolean isOfThisExercise(Worksheet sheet) {
        return sheet.exercise().equals(exercise())
                || KeptWork.bare(sheet.exercise()).equals(KeptWork.bare(exercise()));
    }

    /** What lies there has come with what is written on it. */
    private void takeUp() {
        StudentWork work = kept.now(document.sheet().get());
        boolean works = work.open() || isOn() && !kept.isTurningBack();
        leave();
        if (work.open()) {
            task.set(work.task());
        }
        if (works && possible.getAsBoolean()) {
            begin();
            if (work.open() && !work.tally().equals(Tally.NONE)) {
                counting.goOn(work.tally());
            }
        }
    }
}
