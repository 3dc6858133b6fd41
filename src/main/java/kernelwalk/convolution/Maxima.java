package kernelwalk.convolution;

/**
 * The place of the largest input cell under each window. Where several are equal the first one wins.
 *
 * <p>Input and output have the same channels, so one place of the window serves a run of cells.
 */
final class Maxima {

    /** Which of two input cells wins. */
    interface Contest {
        /** Whether the cell that comes later beats the winner so far. */
        boolean beats(int challenger, int holder);
    }

    private final Geometry geometry;
    private final Contest contest;
    private final Progress progress;
    private final int[] winners;

    private Maxima(Geometry geometry, Progress progress, Contest contest) {
        this.geometry = geometry;
        this.contest = contest;
        this.progress = progress;
        this.winners = new int[geometry.output().count()];
    }

    /** For each output cell the index of the input cell that wins. */
    static int[] of(Geometry geometry, Progress progress, Contest contest) {
        var maxima = new Maxima(geometry, progress, contest);
        Shape output = geometry.output();
        Strips.forEach(output.samples() * output.height(), geometry.multiplications(), maxima::run);
        return maxima.winners;
    }

    private void run(int from, int to) {
        Shape output = geometry.output();
        for (int line = from; line < to; line++) {
            progress.check();
            for (int column = 0; column < output.width(); column++) {
                window(line / output.height(), line % output.height(), column);
            }
            progress.worked((long) output.width() * output.channels() * geometry.taps());
        }
    }

    private void window(int sample, int row, int column) {
        int at = geometry.output().index(sample, row, column, 0);
        boolean first = true;
        for (int u = 0; u < geometry.window().height(); u++) {
            int inputRow = geometry.rows().inputAt(row, u);
            for (int v = 0; inputRow >= 0 && v < geometry.window().width(); v++) {
                int inputColumn = geometry.columns().inputAt(column, v);
                if (inputColumn >= 0) {
                    challenge(at, geometry.input().index(sample, inputRow, inputColumn, 0), first);
                    first = false;
                }
            }
        }
    }

    private void challenge(int at, int challenger, boolean first) {
        for (int channel = 0; channel < geometry.output().channels(); channel++) {
            if (first || contest.beats(challenger + channel, winners[at + channel])) {
                winners[at + channel] = challenger + channel;
            }
        }
    }
}
