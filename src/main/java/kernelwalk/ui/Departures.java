package kernelwalk.ui;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import kernelwalk.ui.desk.Exporting;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.export.ExportForm;
import kernelwalk.ui.export.SheetForm;
import kernelwalk.ui.homework.Problems;
import kernelwalk.words.Words;

/** The forms in which the exercise leaves the window; empty, and said why, where nothing may leave it. */
record Departures(
        Exporting exporting, Problems problems, Settings settings, ObservableValue<Words> words) {

    /** What the exercise is to be exported as. */
    Optional<ExportForm> export() {
        return exporting
                .exported()
                .map(
                        exercise ->
                                new ExportForm(
                                        exercise,
                                        exporting.look(),
                                        exporting.hidden(),
                                        exporting.suggestion(),
                                        settings.export()));
    }

    /** What a worksheet is to be like. */
    Optional<SheetForm> worksheet() {
        return exporting
                .exported()
                .map(
                        exercise ->
                                new SheetForm(
                                        exercise,
                                        exporting.hidden(),
                                        problems::asked,
                                        words.getValue(),
                                        settings.worksheet()));
    }
}
