package kernelwalk.ui;

import kernelwalk.ui.classroom.Classroom;
import kernelwalk.ui.compare.Comparison;
import kernelwalk.ui.lessons.LessonShelf;
import kernelwalk.ui.panels.SideBySide;

/** What can lie over the board. */
record Covers(
        SideBySide sideBySide, Comparison comparison, LessonShelf shelf, Classroom classroom) {

    /** Puts all of it away. */
    void leave() {
        leaveAllButTheBoards();
        comparison.leave();
    }

    /** Puts away all but two boards, which are walked too. */
    void leaveAllButTheBoards() {
        sideBySide.shown().set(false);
        classroom.leave();
        shelf.leave();
    }

    /** Puts away what tells results. */
    void leaveResults() {
        sideBySide.shown().set(false);
        classroom.leave();
        comparison.leave();
    }
}
