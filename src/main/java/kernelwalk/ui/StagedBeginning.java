package kernelwalk.ui;

import kernelwalk.convolution.Cell;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Staging;
import kernelwalk.exercise.WalkStart;
import kernelwalk.picture.HiddenNumbers;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.Veils;
import kernelwalk.ui.lessons.OpenLesson;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.walk.Playhead;

/** How what is opened begins: as whoever made the exercise has staged it. */
record StagedBeginning(
        Document document,
        OpenLesson openLesson,
        Playhead playhead,
        Pointer pointer,
        Notices notices,
        Veils veils,
        SidePanel sidePanel) {

    /** What lies open now, and whatever is opened from now on. */
    void follow() {
        hide(document.exercise().get().staging());
        document.exercise().subscribe(this::hideOthers);
        document.openings().subscribe((_, _) -> startOver());
    }

    /** Another exercise hides other cards at first. */
    private void hideOthers(Exercise before, Exercise after) {
        if (!before.staging().cards().equals(after.staging().cards())) {
            hide(after.staging());
        }
    }

    private void hide(Staging staging) {
        veils.carry(HiddenNumbers.parts(staging));
    }

    /** The walk begins at its start, a lesson with its words; what was said is about something else. */
    private void startOver() {
        playhead.playing().set(false);
        playhead.toStart();
        pointer.leave();
        notices.dismiss();
        openLesson.lesson().getValue().ifPresent(_ -> sidePanel.introduce());
        Staging staging = document.exercise().get().staging();
        hide(staging);
        begin(staging.start());
    }

    /** The walk begins where whoever made the exercise wants it. */
    private void begin(WalkStart start) {
        if (!start.equals(WalkStart.FIRST) && document.goToLayer(start.layer())) {
            Cell window = start.cell();
            document.computation()
                    .get()
                    .geometry()
                    .output()
                    .indexOf(window)
                    .ifPresent(_ -> playhead.goTo(playhead.walk().startOf(window)));
        }
    }
}
