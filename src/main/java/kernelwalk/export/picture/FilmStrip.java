package kernelwalk.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Film;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.WalkPart;
import kernelwalk.picture.Box;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Tempo;

/**
 * A walk as a film. A few pictures are in memory at a time, however long the walk is, and of each only what changed is drawn
 * and written.
 */
public final class FilmStrip {

    /** More pictures than anybody watches. */
    public static final int MOST = 2000;

    /** So many pictures are looked at to choose the colours. */
    private static final int SAMPLES = 3;

    /** The last picture stays, so that one can read the result. */
    private static final double SECONDS_AT_THE_END = 2.5;

    /** The first picture of a layer stays, so that one can read which it is. */
    private static final double SECONDS_FOR_A_TITLE = 1.8;

    /** Browsers slow down whatever is quicker. */
    private static final int SHORTEST = 2;

    private final List<WalkPart> parts;
    private final Look look;
    private final int width;
    private final int height;

    /**
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public FilmStrip(Exercise exercise, Look look) {
        this.look = look;
        parts = WalkPart.of(exercise, look);
        width = (int) Math.round(look.size().width() * look.size().scale());
        height = (int) Math.round(look.size().height() * look.size().scale());
    }

    /** How many pictures it has, counted until it is too long. */
    public long count() {
        return WalkPart.count(parts, MOST + 1L);
    }

    /** Writes the film. The stream stays open. */
    public void write(OutputStream out) throws IOException {
        List<Shot> samples = samples();
        Stream<Shot> toDraw = Stream.concat(samples.stream(), shots().skip(1));
        try (var drawings = new LayoutThread(toDraw.map(this::drawing).iterator());
                ImageSurface image = surface()) {
            Glyphs.prepare();
            Drawing first = drawings.next();
            first.on(look.theme().on(image));
            Palette palette = palette(image, drawings, samples.size() - 1);
            write(image, first, drawings, palette, out);
        }
    }

    private void write(
            ImageSurface image,
            Drawing first,
            LayoutThread drawings,
            Palette palette,
            OutputStream out)
            throws IOException {
        var gif = new GifFile(width, height, palette, look.film().loops(), out);
        try (var writing = new GifThread(gif, palette)) {
            Iterator<Shot> all = shots().iterator();
            Shot shot = all.next();
            int[] shown = image.pixels().clone();
            writing.add(0, 0, width, height, shown.clone(), hundredths(shot, !all.hasNext()));
            Drawing before = first;
            while (all.hasNext()) {
                shot = all.next();
                Drawing drawing = drawings.next();
                Region region = Region.NONE;
                for (Box box : drawing.changesFrom(before)) {
                    Box clip = image.clip(box);
                    drawing.on(look.theme().on(image), clip);
                    region = region.with(differing(image, shown, clip));
                }
                before = drawing;
                Region written = region.orPixel();
                writing.add(
                        written.left(),
                        written.top(),
                        written.width(),
                        written.height(),
                        parted(image, shown, written),
                        hundredths(shot, !all.hasNext()));
            }
            writing.end();
        }
    }

    private ImageSurface surface() {
        return new ImageSurface(
                look.size().width(), look.size().height(), look.size().scale(), look.theme());
    }

    /** A moment of one part. */
    private record Shot(WalkPart part, long moment) {}

    private Stream<Shot> shots() {
        return parts.stream()
                .flatMap(part -> part.moments().all().mapToObj(moment -> new Shot(part, moment)));
    }

    private Drawing drawing(Shot shot) {
        WalkPart part = shot.part();
        return Picture.at(part.exercise(), part.computation(), shot.moment(), look).drawing();
    }

    /** Pictures at equal distances, the first among them. */
    private List<Shot> samples() {
        List<Shot> all = shots().limit(MOST).toList();
        int wanted = Math.max(SAMPLES, parts.size());
        return IntStream.range(0, Math.min(wanted, all.size()))
                .mapToObj(i -> all.get(i * (all.size() - 1) / Math.max(1, wanted - 1)))
                .toList();
    }

    /** Colours of the first picture and of more samples. */
    private Palette palette(ImageSurface first, LayoutThread drawings, int more)
            throws IOException {
        var samples = new ArrayList<int[]>();
        samples.add(first.pixels());
        for (int i = 0; i < more; i++) {
            try (ImageSurface image = surface()) {
                drawings.next().on(look.theme().on(image));
                samples.add(image.pixels());
            }
        }
        return Palette.of(look.theme(), samples);
    }

    /** The pixels of a rectangle whose colours are others than those that are shown. */
    private Region differing(ImageSurface image, int[] shown, Box clip) {
        double scale = look.size().scale();
        int left = (int) Math.round(clip.x() * scale);
        int top = (int) Math.round(clip.y() * scale);
        int right = (int) Math.round(clip.right() * scale);
        int bottom = (int) Math.round(clip.bottom() * scale);
        int[] pixels = image.pixels();
        Region region = Region.NONE;
        for (int y = top; y < bottom; y++) {
            int first = -1;
            int last = -1;
            for (int x = left; x < right; x++) {
                if (pixels[y * width + x] != shown[y * width + x]) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            if (first >= 0) {
                region = region.with(new Region(first, y, last + 1, y + 1));
            }
        }
        return region;
    }

    /** The colours of a region where they are not those that are shown, which they are from now on. */
    private int[] parted(ImageSurface image, int[] shown, Region region) {
        int[] part = new int[region.width() * region.height()];
        int[] pixels = image.pixels();
        int at = 0;
        for (int y = region.top(); y < region.bottom(); y++) {
            for (int x = region.left(); x < region.right(); x++) {
                int colour = pixels[y * width + x];
                boolean isShown = shown[y * width + x] == colour;
                part[at++] = isShown ? Palette.SHOWN : colour;
                shown[y * width + x] = colour;
            }
        }
        return part;
    }

    /** How long the picture of a moment stays. */
    public static double seconds(Walk walk, long moment, boolean isLast, Film film) {
        Phase phase = walk.at(moment).phase();
        double seconds = isLast ? SECONDS_AT_THE_END : Tempo.seconds(film.level(), phase);
        return seconds / film.speed();
    }

    private int hundredths(Shot shot, boolean isLast) {
        boolean isTitle = parts.size() > 1 && shot.moment() == shot.part().moments().first();
        double seconds =
                isTitle && !isLast
                        ? SECONDS_FOR_A_TITLE / look.film().speed()
                        : seconds(
                                shot.part().computation().walk(),
                                shot.moment(),
                                isLast,
                                look.film());
        return (int) Math.max(SHORTEST, Math.round(100 * seconds));
    }

    /** Pixels from the left and top ones to those before the right and bottom ones. */
    private record Region(int left, int top, int right, int bottom) {

        static final Region NONE = new Region(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0);

        Region with(Region other) {
            return new Region(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        /** A picture of a film has at least one pixel. */
        Region orPixel() {
            return right > left ? this : new Region(0, 0, 1, 1);
        }

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }
}
