package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.ShiftedValues;
import kernelwalk.homework.misconception.ShiftedValues.Run;

/**
 * Finds right values that have slipped along the cells, as when a cell was passed over or a value left out in typing.
 *
 * <p>In each map they have slipped by at most a row, from some cell to the end of a row, its own or a later one.
 */
record ShiftSolver(Expected right, MarkingRules rules) implements Solver {

    /** So many values that are wrong where they stand speak for themselves, fewer beside blanks that were passed over. */
    private static final int FEWEST_WITHOUT_BLANKS = 3;

    /**
     * What a run in one map comes to.
     *
     * @param run            where the values stand
     * @param gain           how many written cells fewer are unexplained than without it
     * @param wrongExplained how many cells that are wrong where they stand it explains
     * @param isPlain        whether so many different values, or blanks beside them, speak for it
     */
    private record Slipped(Run run, int gain, int wrongExplained, boolean isPlain) {}

    @Override
    public List<Finding> findings(MarkedAnswer answer) {
        int[] numberAt = answer.numberAt();
        var slipped = new ArrayList<Slipped>();
        Shape shape = right.shape();
        for (int sample = 0; sample < shape.samples(); sample++) {
            for (int map = 0; map < shape.channels(); map++) {
                new OfMap(answer, numberAt, sample, map).best().ifPresent(slipped::add);
            }
        }
        int gain = slipped.stream().mapToInt(Slipped::gain).sum();
        int explained = answer.count() - answer.wrongOnes().size() + gain;
        int wrongExplained = slipped.stream().mapToInt(Slipped::wrongExplained).sum();
        boolean isPlain = !slipped.isEmpty() && slipped.stream().allMatch(Slipped::isPlain);
        if (!isPlain || !answer.isFitted(explained, wrongExplained)) {
            return List.of();
        }
        var rule = new ShiftedValues(slipped.stream().map(Slipped::run).toList());
        return List.of(new Finding(rule, explained, answer.count() - explained));
    }

    /** One map of the answer, its cells in reading order. */
    private final class OfMap {

        private final MarkedAnswer answer;
        private final int[] numberAt;
        private final int sample;
        private final int map;
        private final int width = right.shape().width();
        private final int cells = right.shape().height() * width;
        private final List<Integer> wrong;

        OfMap(MarkedAnswer answer, int[] numberAt, int sample, int map) {
            this.answer = answer;
            this.numberAt = numberAt;
            this.sample = sample;
            this.map = map;
            wrong = IntStream.range(0, cells).filter(this::isWrong).boxed().toList();
        }

        /** The run that explains most, of the shortest slips. */
        Optional<Slipped> best() {
            Slipped best = null;
            for (int by = 1; by <= width && !wrong.isEmpty(); by++) {
                for (int signed : new int[] {by, -by}) {
                    Slipped found = isPossible(signed) ? slipped(signed) : null;
                    if (found != null && (best == null || found.gain() > best.gain())) {
                        best = found;
                    }
                }
            }
            return Optional.ofNullable(best);
        }

        /** Whether so few wrong cells are left that these can be slips. */
        private boolean isPossible(int by) {
            int left = 0;
            for (int i = 0; i < wrong.size() && left <= answer.mostSlips(); i++) {
                left += isFrom(wrong.get(i), by) ? 0 : 1;
            }
            return left <= answer.mostSlips() && left < wrong.size();
        }

        /** The run with the largest gain that ends where a row ends; null when none gains anything. */
        private Slipped slipped(int by) {
            int sum = 0;
            int least = 0;
            int start = 0;
            int most = 0;
            int first = -1;
            int last = -1;
            for (int place = 0; place < cells; place++) {
                sum += gain(place, by);
                if (place % width == width - 1 && sum - least > most) {
                    most = sum - least;
                    first = start;
                    last = place;
                }
                if (sum <= least) {
                    least = sum;
                    start = place + 1;
                }
            }
            return first < 0 ? null : slipped(first, last, by, most);
        }

        private int gain(int place, int by) {
            if (isBlank(place)) {
                return 0;
            }
            return (isWrong(place) ? 1 : 0) - (isFrom(place, by) ? 0 : 1);
        }

        private Slipped slipped(int first, int last, int by, int gain) {
            List<Integer> explained =
                    wrong.stream()
                            .filter(place -> place >= first && place <= last && isFrom(place, by))
                            .toList();
            long different =
                    explained.stream()
                            .map(place -> right.at(index(place - by)))
                            .map(value -> Exact.isFinite(value) ? Exact.of(value) : value)
                            .distinct()
                            .count();
            boolean isPlain =
                    different > 1
                            && (explained.size() >= FEWEST_WITHOUT_BLANKS
                                    || isBlank(by > 0 ? first - 1 : last));
            var run = new Run(cell(first), cell(last), cell(first - by));
            return new Slipped(run, gain, explained.size(), isPlain);
        }

        private boolean isFrom(int place, int by) {
            int from = place - by;
            return from >= 0
                    && from < cells
                    && right.accepts(index(from), answer.numbers()[numberAt[index(place)]], rules);
        }

        private boolean isWrong(int place) {
            return !isBlank(place) && answer.wrong()[numberAt[index(place)]];
        }

        private boolean isBlank(int place) {
            return numberAt[index(place)] < 0;
        }

        private Cell cell(int place) {
            return right.shape().cell(index(place));
        }

        private int index(int place) {
            return right.shape().index(sample, place / width, place % width, map);
        }
    }
}
