package kernelwalk.ui;

import java.util.Optional;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Opened;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Prediction;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.walk.Playhead;

/** What becomes of the cells that are chosen, and of the walk, when another layer or another answer has other cells. */
record OtherCells(
        Document document,
        Practice practice,
        Prediction prediction,
        Playhead playhead,
        Pointer pointer,
        Notices notices,
        SidePanel sidePanel) {

    /** From now on. */
    void follow() {
        document.opened().subscribe(this::leaveLayer);
        practice.sheet().subscribe(this::leaveAnswer);
    }

    /** Another layer begins with the start of its walk, and has other cells, as has one of another size. */
    private void leaveLayer(Opened before, Opened after) {
        boolean sameSizes = before.hasSizesOf(after);
        int layer = after.exercise().opened();
        if (before.exercise().opened() != layer) {
            if (sameSizes) {
                pointer.goTo(layer, before.exercise().opened());
            } else {
                pointer.leave();
            }
            playhead.toStart();
            notices.dismiss();
        } else if (!before.computation().geometry().equals(after.computation().geometry())) {
            pointer.leave();
        } else if (!sameSizes) {
            pointer.release();
        }
    }

    /** Another answer has other cells; while a student practises the walk waits at its start. */
    private void leaveAnswer(Optional<Worksheet> before, Optional<Worksheet> now) {
        if (!before.map(sheet -> sheet.written().shape())
                .equals(now.map(sheet -> sheet.written().shape()))) {
            pointer.leave();
        }
        if (before.isPresent() != now.isPresent()) {
            sidePanel.keepsBack().set(now.isPresent());
            prediction.on().set(false);
            playhead.playing().set(false);
            playhead.toStart();
        }
    }
}
