package kernelwalk.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import kernelwalk.ui.classroom.Classroom;
import kernelwalk.ui.compare.Comparison;
import kernelwalk.ui.document.Lock;
import kernelwalk.ui.lessons.LessonShelf;
import kernelwalk.ui.panels.SideBySide;
import kernelwalk.ui.practice.KeptBack;
import kernelwalk.ui.practice.KernelGuess;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Prediction;
import kernelwalk.ui.walk.Playhead;

/** Of what lies over the board one thing at a time, and nothing of it that tells a result which is being worked out. */
final class OneAtATime {

    private final Practice practice;
    private final Prediction prediction;
    private final KernelGuess guess;
    private final SideBySide sideBySide;
    private final Comparison comparison;
    private final LessonShelf shelf;
    private final Classroom classroom;
    private final Playhead playhead;
    private final BooleanBinding coversTheWalk;

    OneAtATime(
            Practice practice,
            Prediction prediction,
            KernelGuess guess,
            KeptBack keptBack,
            Lock lock,
            SideBySide sideBySide,
            Comparison comparison,
            LessonShelf shelf,
            Classroom classroom,
            Playhead playhead) {
        this.practice = practice;
        this.prediction = prediction;
        this.guess = guess;
        this.sideBySide = sideBySide;
        this.comparison = comparison;
        this.shelf = shelf;
        this.classroom = classroom;
        this.playhead = playhead;
        coversTheWalk =
                Bindings.createBooleanBinding(
                        () ->
                                practice.isOn()
                                        || guess.on().get()
                                        || classroom.shown().get()
                                        || comparison.shown().get(),
                        guess.on(),
                        practice.sheet(),
                        classroom.shown(),
                        comparison.shown());
        keptBack.subscribe(this::tellNothing);
        lock.locked().subscribe(this::tellNothing);
        sideBySide.shown().subscribe(_ -> tellNothing(lock.locked().get()));
        classroom.shown().subscribe(_ -> tellNothing(lock.locked().get()));
        guess.on().subscribe(this::makeRoomForAGuess);
        practice.sheet().subscribe(_ -> endGuess(practice.isOn()));
        prediction.on().subscribe(this::endGuess);
        classroom.shown().subscribe(this::makeRoomForTheClass);
        sideBySide.shown().subscribe(this::putTheClassAway);
        sideBySide.shown().subscribe(this::putTheBoardsAway);
        shelf.shown().subscribe(this::putTheBoardsAway);
        comparison.shown().subscribe(this::makeRoomForTheBoards);
        shelf.shown().subscribe(this::putTheClassAway);
    }

    /** Whether something lies there that is not walked. */
    BooleanBinding coversTheWalk() {
        return coversTheWalk;
    }

    /** Two outputs side by side tell the result, and so does a class. */
    private void tellNothing(boolean keepsBack) {
        if (keepsBack) {
            sideBySide.shown().set(false);
            classroom.leave();
        }
    }

    private void makeRoomForTheBoards(boolean shown) {
        if (shown) {
            sideBySide.shown().set(false);
            classroom.leave();
            shelf.leave();
            playhead.playing().set(false);
        }
    }

    private void makeRoomForAGuess(boolean guesses) {
        if (guesses) {
            practice.leave();
            prediction.on().set(false);
            sideBySide.shown().set(false);
            shelf.leave();
            classroom.leave();
            comparison.leave();
            playhead.playing().set(false);
        }
    }

    private void putTheBoardsAway(boolean covered) {
        if (covered) {
            comparison.leave();
        }
    }

    private void endGuess(boolean otherwise) {
        if (otherwise) {
            guess.stop();
        }
    }

    /** What a student has written is kept, and lies there again when practising goes on. */
    private void makeRoomForTheClass(boolean shown) {
        if (shown) {
            practice.stop();
            guess.stop();
            prediction.on().set(false);
            sideBySide.shown().set(false);
            comparison.leave();
            shelf.leave();
            playhead.playing().set(false);
        }
    }

    private void putTheClassAway(boolean covered) {
        if (covered) {
            classroom.leave();
        }
    }
}
