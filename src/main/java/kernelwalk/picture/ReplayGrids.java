package kernelwalk.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.CardText.Room;
import kernelwalk.picture.Working.Plane;

/**
 * The grids of both sides of a replay: their cells are as wide as their numbers need, and what stands on both sides is
 * written alike. Where no number could be read there are no grids; the ledger says the same.
 */
final class ReplayGrids {

    /** From the top of a card to its grids, and from there to its bottom. */
    static final double TOP = 38;

    private static final double BOTTOM = 12;

    /** Room under a grid for how far it is rounded. */
    private static final double NOTE = 12;

    private static final double LARGEST_CELL = 46;

    /** The share of a card that its grids may take, and more where numbers need it. */
    private static final double[] SHARES = {0.56, 0.61, 0.66};

    private final ReplayProgress progress;
    private final Exercise exercise;
    private final double note;
    private final List<NumberWidth> widths;
    private final List<Grid> left;
    private final List<Grid> right;
    private final List<CardText> cards;

    private ReplayGrids(
            ReplayProgress progress,
            Exercise exercise,
            Box left,
            Box right,
            double note,
            Surface surface) {
        this.progress = progress;
        this.exercise = exercise;
        this.note = note;
        this.widths = List.of(width(numbers(true)), width(numbers(false)));
        this.left = progress.wrong().map(side -> grids(side, left)).orElse(List.of());
        this.right = grids(progress.right(), right);
        this.cards = List.of(card(0, numbers(true), surface), card(1, numbers(false), surface));
    }

    /**
     * The grids of a replay in its two cards.
     *
     * @param exercise the right one, whose numbers are written as on its board
     */
    static ReplayGrids of(
            ReplayProgress progress, Exercise exercise, Box left, Box right, Surface surface) {
        var plain = new ReplayGrids(progress, exercise, left, right, 0, surface);
        boolean rounds = plain.cards.stream().anyMatch(card -> card.notation().isRounded());
        return rounds ? new ReplayGrids(progress, exercise, left, right, NOTE, surface) : plain;
    }

    /** What the wrong side has, from left to right. */
    List<Grid> left() {
        return left;
    }

    /** What the right side has, from left to right. */
    List<Grid> right() {
        return right;
    }

    /** How the numbers of a grid are written: first factors, second factors. */
    CardText card(int place) {
        return cards.get(place);
    }

    /** The grids of numbers of a side, of the channel that is worked. */
    static List<Plane> planes(Working side, ReplayProgress progress) {
        int channel = side.channel(progress.present());
        return side.weights().isEmpty()
                ? List.of(side.values().get(channel))
                : List.of(side.values().get(channel), side.weights().get(channel));
    }

    /** All numbers of both sides. */
    List<Value> numbers() {
        return Stream.of(true, false).flatMap(first -> numbers(first).stream()).toList();
    }

    /** Of all channels and both sides, so that nothing is written anew from product to product. */
    private List<Value> numbers(boolean first) {
        return Stream.concat(progress.wrong().stream(), Stream.of(progress.right()))
                .map(side -> first ? side.values() : side.weights())
                .flatMap(List::stream)
                .map(Plane::numbers)
                .flatMap(List::stream)
                .toList();
    }

    private NumberWidth width(Collection<Value> numbers) {
        return NumberWidths.width(exercise.typedStyle(), exercise.numbers(), numbers).asUsual();
    }

    private CardText card(int place, Collection<Value> numbers, Surface surface) {
        List<Room> rooms =
                Stream.of(left, right)
                        .filter(grids -> grids.size() > place)
                        .map(grids -> CellPainter.room(grids.get(place).cell(0, 0)))
                        .distinct()
                        .toList();
        return CardText.fitting(exercise.typedStyle(), exercise.numbers(), numbers, rooms, surface);
    }

    private List<Grid> grids(Working side, Box card) {
        List<Plane> planes = planes(side, progress);
        double bar = side.values().size() > 1 ? ReplayPainter.BAR : 0;
        double top = card.y() + TOP;
        double tall = card.bottom() - BOTTOM - note - top;
        int rows = planes.stream().mapToInt(Plane::height).max().orElse(1);
        var tracks = new ArrayList<Track>();
        for (Plane plane : planes) {
            NumberWidth numbers = widths.get(tracks.size());
            tracks.add(new Track(plane.height(), plane.width(), 1, 1, 0, numbers));
        }
        List<Edges> best = List.of();
        boolean isFair = false;
        for (int i = 0; i < SHARES.length && !isFair; i++) {
            double share = SHARES[i];
            double wide = card.width() * share - planes.size() * ReplayPainter.SIGN - bar;
            List<Edges> edges = Track.sizes(tracks, Math.min(tall, rows * LARGEST_CELL), wide);
            best = areAll(edges, Edges::hold) ? edges : best;
            isFair = areAll(edges, (cell, numbers) -> cell.wide() >= Math.floor(numbers.fair()));
        }
        return best.isEmpty()
                ? List.of()
                : placed(side, planes, best, card.x() + ReplayPainter.EDGE + bar, top, tall);
    }

    private boolean areAll(List<Edges> cells, BiPredicate<Edges, NumberWidth> enough) {
        return IntStream.range(0, cells.size())
                .allMatch(i -> enough.test(cells.get(i), widths.get(i)));
    }

    private List<Grid> placed(
            Working side,
            List<Plane> planes,
            List<Edges> edges,
            double left,
            double top,
            double tall) {
        var grids = new ArrayList<Grid>();
        double x = left;
        for (int i = 0; i < planes.size(); i++) {
            var cells = new Size(planes.get(i).height(), planes.get(i).width());
            double y = top + (tall - cells.height() * edges.get(i).high()) / 2;
            Part part = i == 0 ? Part.WINDOW : Part.WEIGHTS;
            int channel = side.channel(progress.present());
            grids.add(Grid.of(part, channel, cells).at(x, y, edges.get(i)));
            x = grids.getLast().box().right() + ReplayPainter.SIGN;
        }
        return List.copyOf(grids);
    }
}
