package kernelwalk.export.look;

import java.util.Optional;
import java.util.OptionalLong;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Level;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.Options;
import kernelwalk.picture.Theme;
import kernelwalk.words.Words;

/**
 * How an exercise is shown in a file. A format takes of it what it uses.
 *
 * @param words  the language, and how it counts
 * @param theme  the colours
 * @param size   how large a picture is
 * @param window the output cell that it is about; without one, whatever the format shows by itself
 * @param moment the number of the moment of the walk that a picture shows; without one, the end of the window
 * @param film   how a film plays
 * @param detail how much of the walk a worked solution tells
 * @param system who reads questions
 * @param isBlank whether the output is left empty, to be typed
 * @param options  what of the board a picture shows, and what is hidden on it
 */
public record Look(
        Words words,
        Theme theme,
        PictureSize size,
        Optional<Cell> window,
        OptionalLong moment,
        Film film,
        Detail detail,
        CourseSystem system,
        boolean isBlank,
        Options options) {

    /** Of the whole walk, in the light theme. */
    public static Look in(Words words) {
        return new Look(
                words,
                Theme.LIGHT,
                PictureSize.USUAL,
                Optional.empty(),
                OptionalLong.empty(),
                Film.USUAL,
                Detail.ALL,
                CourseSystem.ANY,
                false,
                Options.AS_WE_GO);
    }

    /** The same in other words. */
    public Look with(Words other) {
        return new Look(other, theme, size, window, moment, film, detail, system, isBlank, options);
    }

    /** The same in other colours. */
    public Look with(Theme other) {
        return new Look(words, other, size, window, moment, film, detail, system, isBlank, options);
    }

    /** The same in other colours. */
    public Look with(Colours other) {
        return with(other.theme());
    }

    /** The same with pictures of another size. */
    public Look with(PictureSize other) {
        return new Look(
                words, theme, other, window, moment, film, detail, system, isBlank, options);
    }

    /** The same about one window. */
    public Look at(Cell cell) {
        return new Look(
                words,
                theme,
                size,
                Optional.of(cell),
                moment,
                film,
                detail,
                system,
                isBlank,
                options);
    }

    /** The same about no window and moment in particular. */
    public Look anywhere() {
        return new Look(
                words,
                theme,
                size,
                Optional.empty(),
                OptionalLong.empty(),
                film,
                detail,
                system,
                isBlank,
                options);
    }

    /** The same at one moment. */
    public Look at(long other) {
        return new Look(
                words,
                theme,
                size,
                window,
                OptionalLong.of(other),
                film,
                detail,
                system,
                isBlank,
                options);
    }

    /** The same with a film that plays otherwise. */
    public Look with(Film other) {
        return new Look(
                words, theme, size, window, moment, other, detail, system, isBlank, options);
    }

    /** The same with more or less of the walk told. */
    public Look with(Detail other) {
        return new Look(words, theme, size, window, moment, film, other, system, isBlank, options);
    }

    /** The same for another reader of questions. */
    public Look with(CourseSystem other) {
        return new Look(words, theme, size, window, moment, film, detail, other, isBlank, options);
    }

    /** The same with an output that is to be typed. */
    public Look blank(boolean whether) {
        return new Look(words, theme, size, window, moment, film, detail, system, whether, options);
    }

    /** The same with more or less of the board shown. */
    public Look with(Options other) {
        return new Look(words, theme, size, window, moment, film, detail, system, isBlank, other);
    }

    /** The moment of the walk that one picture shows. */
    public long shown(Exercise exercise) {
        if (moment.isPresent()) {
            return moment.getAsLong();
        }
        Walk walk = exercise.compute().walk();
        return window.filter(_ -> !walk.spreads())
                .map(walk::endOf)
                .orElseGet(() -> walk.next(0, Level.WINDOW));
    }
}
