package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Position;
import kernelwalk.picture.Pager.Subject;

/** Which pagers a board has, and where: samples and channels under the input, filters under the output. */
final class Pagers {

    private static final double EDGE = 22;
    private static final double GAP = 8;

    private Pagers() {}

    /**
     * @param stacked whether every channel has its own card, so that none has to be turned to
     * @param samples whether every sample has its own card too
     */
    static List<Pager> of(
            Geometry geometry,
            Position position,
            boolean stacked,
            boolean samples,
            List<Grid> input,
            List<Grid> output) {
        var pagers = new ArrayList<Pager>();
        Box under = input.getLast().padded();
        double y = under.bottom() + GAP;
        int count = geometry.input().samples();
        int filters = geometry.output().channels();
        if (count > 1 && !samples) {
            pagers.add(pager(Subject.SAMPLE, position.sample(), count, under.x(), y));
            y += EDGE + GAP / 2;
        }
        if (geometry.channels() > 1 && !stacked && !input.getFirst().isUnits()) {
            int channels = geometry.channels();
            pagers.add(pager(Subject.CHANNEL, position.channel(), channels, under.x(), y));
        }
        boolean allMaps = output.stream().map(Grid::slice).distinct().count() == filters;
        if (filters > 1 && !allMaps && !output.getFirst().isUnits()) {
            Box last = output.getLast().padded();
            double below = last.bottom() + GAP;
            pagers.add(pager(Subject.FILTER, position.filter(), filters, last.x(), below));
        }
        return List.copyOf(pagers);
    }

    private static Pager pager(Subject subject, int current, int count, double x, double y) {
        return Pager.of(subject, current, count, new Box(x, y, EDGE, EDGE));
    }
}
