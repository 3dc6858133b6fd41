package kernelwalk.ui;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import kernelwalk.export.look.Look;
import kernelwalk.picture.Options;
import kernelwalk.picture.Theme;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.document.Veils;
import kernelwalk.ui.practice.Prediction;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.Words;

/** How the exercise is shown now, which is how it leaves the window unless something else is chosen. */
record LookNow(
        Settings settings,
        ObservableValue<Words> words,
        ObservableValue<Theme> theme,
        Prediction prediction,
        Veils veils,
        Playhead playhead)
        implements Supplier<Look> {

    @Override
    public Look get() {
        boolean resultsAtOnce = settings.resultsAtOnce().get() && !prediction.asks().get();
        return Look.in(words.getValue())
                .with(theme.getValue())
                .with(new Options(resultsAtOnce, 1, false, veils.veiled().get()))
                .at(playhead.moment().get());
    }
}
