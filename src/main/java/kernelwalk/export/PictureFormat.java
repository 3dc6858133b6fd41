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
import kernelwalk.export.picture.FilmStrip;
import kernelwalk.export.picture.Picture;
import kernelwalk.picture.Part;
import kernelwalk.words.Phrase;

/** The board as a picture, as it looks on the screen. */
public enum PictureFormat implements Format {
    /** Pixels. */
    PNG,
    /** Shapes, for pages. */
    SVG,
    /** Shapes, for paper. */
    PDF,
    /** The walk as a film. */
    GIF;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String ending() {
        return "." + code();
    }

    @Override
    public boolean isOfOneMoment() {
        return this != GIF;
    }

    @Override
    public boolean showsBoard() {
        return true;
    }

    @Override
    public Set<Aspect> aspects() {
        return this == GIF
                ? EnumSet.of(
                        Aspect.WINDOW,
                        Aspect.THEME,
                        Aspect.SIZE,
                        Aspect.SCALE,
                        Aspect.LANGUAGE,
                        Aspect.LEVEL,
                        Aspect.SPEED,
                        Aspect.LOOP)
                : EnumSet.of(
                        Aspect.MOMENT,
                        Aspect.WINDOW,
                        Aspect.THEME,
                        Aspect.SIZE,
                        Aspect.SCALE,
                        Aspect.LANGUAGE);
    }

    /** What is hidden on the board is hidden in its pictures. */
    @Override
    public boolean tells(Part hidden) {
        return false;
    }

    @Override
    public Optional<Phrase> refusal(Exercise exercise, Look look) {
        return this == GIF && new FilmStrip(exercise, look).count() > FilmStrip.MOST
                ? Optional.of(Phrase.of("export.film-too-long", FilmStrip.MOST))
                : Optional.empty();
    }

    @Override
    public void write(Exercise exercise, Look look, OutputStream bytes) throws IOException {
        switch (this) {
            case PNG -> Picture.of(exercise, look).writePng(bytes);
            case SVG -> Picture.of(exercise, look).writeSvg(bytes);
            case PDF -> Picture.of(exercise, look).writePdf(bytes);
            case GIF -> new FilmStrip(exercise, look).write(bytes);
        }
    }
}
