package kernelwalk.ui.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Value;
import kernelwalk.homework.question.WindowForm.Kind;
import kernelwalk.picture.Working;
import kernelwalk.picture.Working.Plane;

/**
 * Where the steps of one window stand: window ⊙ weights = products as grids, channel by channel, and then the line that
 * ends the sum.
 *
 * @param channels the grids; none where no input cell reaches the output cell
 * @param ending   the sum, what is done to it, and the result
 */
public record StepsPlan(List<Channel> channels, List<End> ending) {

    /** What stands at a place of a grid. */
    public sealed interface Place {

        /** A step, given or blank, and its right number. */
        record OfStep(Step step, Value number) implements Place {}

        /** A number that is no step: a weight, or an input cell that does not arrive. */
        record OfNumber(Value number, boolean counts) implements Place {}

        /** Nothing: padding that is passed over. */
        record OfNothing() implements Place {}
    }

    /** A grid, row by row. */
    public record Cells(int columns, List<Place> places) {
        public Cells {
            places = List.copyOf(places);
        }

        /** Every number of the grid, blank ones too. */
        public Stream<Value> numbers() {
            return places.stream()
                    .<Optional<Value>>map(
                            place ->
                                    switch (place) {
                                        case Place.OfStep step -> Optional.of(step.number());
                                        case Place.OfNumber other -> Optional.of(other.number());
                                        case Place.OfNothing _ -> Optional.empty();
                                    })
                    .flatMap(Optional::stream);
        }
    }

    /**
     * The steps of one channel.
     *
     * @param weights  none of a pool
     * @param products none of a pool
     * @param subtotal none of a single channel
     */
    public record Channel(
            Cells window,
            Optional<Cells> weights,
            Optional<Cells> products,
            Optional<Place.OfStep> subtotal) {}

    /** One step of the line that ends the sum. */
    public record End(Kind kind, Place.OfStep place) {}

    /** Lays out a form. */
    public static StepsPlan of(StepsForm.Shown shown) {
        return new Planning(shown).plan();
    }

    /** The rows and columns of a grid from the first to the last cell that has a part in the sum. */
    private static Plane arriving(Plane plane) {
        int[] used =
                IntStream.range(0, plane.terms().size())
                        .filter(place -> plane.terms().get(place) >= 0)
                        .toArray();
        int wide = plane.width();
        if (used.length == 0) {
            return new Plane(0, 0, List.of(), List.of());
        }
        int top = used[0] / wide;
        int bottom = used[used.length - 1] / wide;
        int left = Arrays.stream(used).map(place -> place % wide).min().orElseThrow();
        int right = Arrays.stream(used).map(place -> place % wide).max().orElseThrow();
        List<Integer> kept =
                IntStream.range(top * wide, (bottom + 1) * wide)
                        .filter(place -> place % wide >= left && place % wide <= right)
                        .boxed()
                        .toList();
        return new Plane(
                bottom - top + 1,
                right - left + 1,
                kept.stream().map(plane.numbers()::get).toList(),
                kept.stream().map(plane.terms()::get).toList());
    }

    /** The form while it is laid out. */
    private static final class Planning {

        private final StepsForm.Shown shown;
        private final Working working;
        private final List<Integer> orders = new ArrayList<>();

        Planning(StepsForm.Shown shown) {
            this.shown = shown;
            Ledger ledger = shown.form().ledger();
            this.working = Working.of(shown.exercise(), ledger);
            int counting = 0;
            for (Ledger.Entry entry : ledger.entries()) {
                orders.add(ledger.counts(entry) ? counting++ : -1);
            }
        }

        StepsPlan plan() {
            List<Channel> channels =
                    orders.isEmpty()
                            ? List.of()
                            : IntStream.range(0, working.values().size())
                                    .mapToObj(this::channel)
                                    .toList();
            List<End> ending =
                    IntStream.range(0, shown.lines().size())
                            .filter(line -> shown.kind(line).endsTheSum())
                            .mapToObj(
                                    line ->
                                            new End(
                                                    shown.kind(line),
                                                    place(shown.lines().get(line).getFirst())))
                            .toList();
            return new StepsPlan(channels, ending);
        }

        private Channel channel(int channel) {
            Plane values = StepsPlan.arriving(working.values().get(channel));
            Optional<Plane> weights = working.weights().stream().skip(channel).findFirst();
            return new Channel(
                    cells(values, steps(Kind.WINDOW)),
                    weights.map(plane -> cells(plane, Optional.empty())),
                    steps(Kind.PRODUCTS).map(products -> products(values, products)),
                    steps(Kind.SUBTOTALS).map(subtotals -> place(subtotals.get(channel))));
        }

        private Optional<List<Step>> steps(Kind kind) {
            return IntStream.range(0, shown.lines().size())
                    .filter(line -> shown.kind(line) == kind)
                    .mapToObj(line -> shown.lines().get(line))
                    .findFirst();
        }

        private Cells cells(Plane plane, Optional<List<Step>> steps) {
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < plane.numbers().size(); i++) {
                int order = order(plane, i);
                if (order >= 0 && steps.isPresent()) {
                    places.add(place(steps.get().get(order)));
                } else if (order < 0 && !working.spreads()) {
                    places.add(new Place.OfNothing());
                } else {
                    places.add(new Place.OfNumber(plane.numbers().get(i), order >= 0));
                }
            }
            return new Cells(plane.width(), places);
        }

        /** A product stands where its first factor does. */
        private Cells products(Plane plane, List<Step> steps) {
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < plane.numbers().size(); i++) {
                int order = order(plane, i);
                places.add(order < 0 ? new Place.OfNothing() : place(steps.get(order)));
            }
            return new Cells(plane.width(), places);
        }

        private Place.OfStep place(Step step) {
            return new Place.OfStep(step, shown.form().value(step.line(), step.place()));
        }

        private int order(Plane plane, int place) {
            int term = plane.terms().get(place);
            return term < 0 ? -1 : orders.get(term);
        }
    }
}
