package kernelwalk.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.WalkPart;
import kernelwalk.words.Phrase;

/**
 * The moments of a walk, each in a file of its own, numbered from 1.
 *
 * @param exercise what is shown
 * @param look     how, and how far from one file to the next
 * @param format   a format {@linkplain Format#isOfOneMoment of one moment}
 */
public record PictureSeries(Exercise exercise, Look look, Format format) {

    /** More files than anybody looks at. */
    private static final int MOST = 2000;

    /**
     * One of the files.
     *
     * @param file     where to
     * @param exercise with the layer open that it shows
     * @param look     what it shows of it
     */
    public record Numbered(Path file, Exercise exercise, Look look) {}

    /** How many there are, counted until there are too many. */
    public long count() {
        return WalkPart.count(WalkPart.of(exercise, look), MOST + 1L);
    }

    /** Why so many are not written. */
    public Optional<Phrase> refusal() {
        return count() > MOST
                ? Optional.of(Phrase.of("export.film-too-long", MOST))
                : format.refusal(exercise, look);
    }

    /** All of them, in order: {@code mean.png} becomes {@code mean-07.png}. */
    public List<Numbered> files(Path path) {
        int digits = Long.toString(count()).length();
        var files = new ArrayList<Numbered>();
        for (WalkPart part : WalkPart.of(exercise, look)) {
            for (long moment : part.moments().all().toArray()) {
                String number = ("%0" + digits + "d").formatted(files.size() + 1);
                Path file = numbered(path, number);
                files.add(new Numbered(file, part.exercise(), look.at(moment)));
            }
        }
        return List.copyOf(files);
    }

    private Path numbered(Path path, String number) {
        String name = FileName.last(path);
        boolean isEnded = FileName.isEnded(name, format.ending());
        int end = isEnded ? name.length() - format.ending().length() : name.length();
        return path.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
    }
}
