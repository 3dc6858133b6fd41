package kernelwalk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Look;
import kernelwalk.export.page.WebPage;
import kernelwalk.words.Phrase;

/** The exercise as something to be walked where nothing can be installed. */
public enum PageFormat implements Format {
    /** One page for a browser. */
    HTML;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String ending() {
        return "." + code();
    }

    @Override
    public boolean showsBoard() {
        return true;
    }

    @Override
    public Optional<Phrase> refusal(Exercise exercise, Look look) {
        return WebPage.refusal(exercise);
    }

    @Override
    public Set<Aspect> aspects() {
        return EnumSet.of(Aspect.MOMENT, Aspect.WINDOW, Aspect.THEME, Aspect.LANGUAGE);
    }

    @Override
    public void write(Exercise exercise, Look look, OutputStream bytes) throws IOException {
        WebPage.write(exercise, look, bytes);
    }
}
