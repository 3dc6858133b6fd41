package kernelwalk.ui;

import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import kernelwalk.exercise.Attempt;
import kernelwalk.picture.Selection;
import kernelwalk.ui.classroom.Classroom;
import kernelwalk.ui.compare.Comparison;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Lock;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.lessons.LessonShelf;
import kernelwalk.ui.panels.SideBySide;
import kernelwalk.ui.walk.Playhead;

/** Of what lies over the board one thing at a time, and nothing of it that tells a result which is being worked out. */
final class OneAtATime {

    private final AtWork work;
    private final Covers covers;
    private final Playhead playhead;
    private final Pointer pointer;
    private final BooleanBinding coversTheWalk;

    OneAtATime(
            Document document,
            AtWork work,
            Lock lock,
            Presenting presenting,
            Covers covers,
            Playhead playhead,
            Pointer pointer) {
        this.work = work;
        this.covers = covers;
        this.playhead = playhead;
        this.pointer = pointer;
        SideBySide sideBySide = covers.sideBySide();
        Comparison comparison = covers.comparison();
        LessonShelf shelf = covers.shelf();
        Classroom classroom = covers.classroom();
        BooleanBinding works = work.on();
        coversTheWalk =
                Derived.flag(
                        () -> works.get() || classroom.shown().get() || comparison.shown().get(),
                        works,
                        classroom.shown(),
                        comparison.shown());
        work.keptBack().subscribe(this::tellNothing);
        lock.locked().subscribe(this::tellNothing);
        sideBySide.shown().subscribe(_ -> tellNothing(lock.locked().get()));
        classroom.shown().subscribe(_ -> tellNothing(lock.locked().get()));
        work.guess().on().subscribe(this::makeRoomForAGuess);
        work.practice().sheet().subscribe(_ -> endGuess(work.practice().isOn()));
        work.prediction().on().subscribe(this::endGuess);
        classroom.shown().subscribe(this::makeRoomForTheClass);
        sideBySide.shown().subscribe(this::putTheClassAway);
        sideBySide.shown().subscribe(this::putTheBoardsAway);
        shelf.shown().subscribe(this::putTheBoardsAway);
        comparison.shown().subscribe(this::makeRoomForTheBoards);
        shelf.shown().subscribe(this::putTheClassAway);
        document.attempt().subscribe(this::makeRoomForAnAttempt);
        presenting.on().subscribe(this::makeRoomForTheWalk);
        presenting.coveredBy(this::clearTheBoards);
    }

    /** Whether something lies there that is not walked. */
    BooleanBinding coversTheWalk() {
        return coversTheWalk;
    }

    /** Two outputs side by side tell the result, and so does a class. */
    private void tellNothing(boolean keepsBack) {
        if (keepsBack) {
            covers.sideBySide().shown().set(false);
            covers.classroom().leave();
        }
    }

    private void makeRoomForTheBoards(boolean shown) {
        if (shown) {
            covers.sideBySide().shown().set(false);
            covers.classroom().leave();
            covers.shelf().leave();
            playhead.playing().set(false);
        }
    }

    private void makeRoomForAGuess(boolean guesses) {
        if (guesses) {
            work.practice().leave();
            work.prediction().on().set(false);
            covers.leave();
            playhead.playing().set(false);
            pointer.selection().set(work.guess().firstBlank().map(Selection::of));
        }
    }

    private void putTheBoardsAway(boolean covered) {
        if (covered) {
            covers.comparison().leave();
        }
    }

    private void endGuess(boolean otherwise) {
        if (otherwise) {
            work.guess().stop();
        }
    }

    /** What a student has written is kept, and lies there again when practising goes on. */
    private void makeRoomForTheClass(boolean shown) {
        if (shown) {
            work.practice().stop();
            work.guess().stop();
            work.prediction().on().set(false);
            covers.sideBySide().shown().set(false);
            covers.comparison().leave();
            covers.shelf().leave();
            playhead.playing().set(false);
        }
    }

    private void putTheClassAway(boolean covered) {
        if (covered) {
            covers.classroom().leave();
        }
    }

    /** Nothing walks while an attempt is open. */
    private void makeRoomForAnAttempt(Optional<Attempt> attempt) {
        if (attempt.isPresent()) {
            playhead.playing().set(false);
            work.practice().leave();
            covers.leaveResults();
            pointer.leave();
        }
    }

    /** Whether there were boards to be put away. */
    private boolean clearTheBoards() {
        boolean shown = covers.comparison().shown().get();
        covers.comparison().leave();
        return shown;
    }

    /** Nothing but two boards covers the walk while it is presented, and no cell is chosen that would take its keys. */
    private void makeRoomForTheWalk(boolean presented) {
        if (presented) {
            covers.leaveAllButTheBoards();
            pointer.leave();
        }
    }
}
