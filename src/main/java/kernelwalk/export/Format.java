package kernelwalk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Look;
import kernelwalk.picture.Part;
import kernelwalk.words.Phrase;

/**
 * What an exercise can be written as for other programs. Whoever offers a choice offers {@link #all()}; how a format is
 * called stands in the bundles, under {@code format.} and its {@link #code}.
 */
public sealed interface Format
        permits CodeLanguage,
                PictureFormat,
                PageFormat,
                SolutionFormat,
                ValueFormat,
                NotebookFormat,
                CourseFormat,
                SheetFormat {

    /** Every format, in the order in which they are offered. */
    static List<Format> all() {
        return Stream.<Format[]>of(
                        CodeLanguage.values(),
                        PictureFormat.values(),
                        PageFormat.values(),
                        SolutionFormat.values(),
                        NotebookFormat.values(),
                        ValueFormat.values(),
                        SheetFormat.values(),
                        CourseFormat.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    /** The formats with the ending that a file's name has, in capital letters or not. */
    static List<Format> ending(String name) {
        return all().stream().filter(format -> FileName.isEnded(name, format.ending())).toList();
    }

    /**
     * The format that the ending of a file's name asks for; where several have the same ending, the one that
     * {@linkplain #suits suits} the exercise.
     *
     * @return empty when no format has this ending
     */
    static Optional<Format> of(String name, Exercise exercise) {
        List<Format> ended = ending(name);
        return ended.stream()
                .filter(format -> format.suits(exercise))
                .findFirst()
                .or(() -> ended.stream().findFirst());
    }

    /** A short name that stays the same in every language. */
    String code();

    /** What the names of its files end in, in small letters and with the point, such as {@code .py}. */
    String ending();

    /** Whether it is the likeliest of those with the same ending. */
    default boolean suits(Exercise exercise) {
        return true;
    }

    /** Whether it shows one moment of a walk, so that a sequence of files can show them all. */
    default boolean isOfOneMoment() {
        return false;
    }

    /** Whether it shows the board, so that whoever chooses it can see beforehand how. */
    default boolean showsBoard() {
        return false;
    }

    /** What of a look changes what it writes, in the order in which it is asked for. */
    default Set<Aspect> aspects() {
        return Set.of();
    }

    /**
     * Whether a file tells the numbers of a part of the board although they are hidden there. A picture leaves out what
     * the look hides; whatever does not say so is taken to tell everything.
     */
    default boolean tells(Part hidden) {
        return true;
    }

    /**
     * Why an exercise is not written so, and what helps.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    default Optional<Phrase> refusal(Exercise exercise, Look look) {
        return Optional.empty();
    }

    /**
     * Writes an exercise that is not {@linkplain #refusal refused}. The stream stays open.
     *
     * @param look how it is shown, of which a format takes what it uses
     * @throws IOException when the stream cannot be written
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    void write(Exercise exercise, Look look, OutputStream bytes) throws IOException;
}
