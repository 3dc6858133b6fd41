package kernelwalk.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;

/** The cards of a board, and where they stand when their cells have a size. */
final class BoardCards {

    /** The places of tracks, where there are weights. */
    private static final int KERNEL = 1;

    private static final int PRODUCTS = 2;

    /** From the kernel to the other filters beside it, whose rows are numbered. */
    private static final double ASIDE = 54;

    private static final double SMALLEST_BIAS = 36;
    private static final double LARGEST_BIAS = 54;

    /** The widest that the bias is for a long number. */
    private static final double WIDEST_BIAS = 96;

    /** From the left of the kernel to the bias under it, where the plus stands. */
    private static final double BESIDE_PLUS = 26;

    private static final double BESIDE_PLUS_WHEN_NARROW = 6;

    /** From the middle of the board to the bias above it. */
    private static final double ABOVE_MIDDLE = 24;

    /** From the weights of a unit to its bias. */
    private static final double PLUS = 30;

    private final Frame frame;
    private final BoardRoom room;
    private final Companions companions;
    private final List<Track> tracks;
    private final List<Edges> edges;
    private final List<Edges> dimmed;
    private final Geometry geometry;
    private final Position position;

    /**
     * @param companions what stands beside the current cards
     * @param edges      the cells of each track's current cards
     * @param dimmed     the cells of its other cards
     */
    BoardCards(
            Frame frame,
            BoardRoom room,
            Companions companions,
            List<Edges> edges,
            List<Edges> dimmed) {
        this.frame = frame;
        this.room = room;
        this.companions = companions;
        this.tracks = room.tracks(companions);
        this.edges = edges;
        this.dimmed = dimmed;
        this.geometry = frame.computation().geometry();
        this.position = frame.position();
    }

    /** Whether everything stands above the panel and within the board, its numbers large enough to be read. */
    boolean fit() {
        if (companions.isEmpty()) {
            return true;
        }
        for (int i = 0; i < tracks.size(); i++) {
            if (!edges.get(i).hold(tracks.get(i).numbers())
                    || !dimmed.get(i).hold(tracks.get(i).numbers())) {
                return false;
            }
        }
        int last = tracks.size() - 1;
        double kernels =
                companions.kernels().size()
                        * (frame.weightCard().height() * dimmed.get(KERNEL).high()
                                + Column.NAMED_GAP);
        double high =
                Math.max(
                        kernels,
                        Math.max(
                                tall(0, companions.inputs(), room.input().height()),
                                tall(last, companions.outputs(), room.output().height())));
        return high <= room.height() && width() <= room.width(besideKernel());
    }

    /** How high a track is with the cards that are not current. */
    private double tall(int index, List<Card> others, int rows) {
        Track track = tracks.get(index);
        return track.down() * (track.rows() * edges.get(index).high() + Column.GAP)
                - Column.GAP
                + others.size() * (rows * dimmed.get(index).high() + Column.NAMED_GAP)
                + track.besides();
    }

    private double width() {
        double width = 0;
        for (int i = 0; i < tracks.size(); i++) {
            width += tracks.get(i).width(edges.get(i));
        }
        return width;
    }

    /** Room for the other filters beside the kernel. */
    private double besideKernel() {
        return companions.kernels().isEmpty()
                ? 0
                : frame.weightCard().width() * dimmed.get(KERNEL).wide() + ASIDE;
    }

    Board board(Viewport viewport) {
        Margins margins = room.margins();
        double spare = room.width(besideKernel()) - width();
        double x =
                Math.round(BoardRoom.EDGE + Math.max(0, spare / 2))
                        + room.channelNames()
                        + margins.left() * edges.getFirst().wide();
        List<Card> inputs = Companions.among(companions.inputs(), channels(), position);
        List<Grid> input =
                column(0)
                        .of(
                                Part.INPUT,
                                inputs,
                                room.input(),
                                margins,
                                x,
                                room.underInput(companions));
        x +=
                tracks.getFirst().width(edges.getFirst())
                        - margins.left() * edges.getFirst().wide()
                        + (room.arrangement().across() - 1) * room.apart()
                        + room.sign();
        List<Grid> kernel = List.of();
        List<Grid> products = List.of();
        Optional<Grid> bias = Optional.empty();
        if (BoardLayout.isWeighted(frame)) {
            Column kernels = column(KERNEL);
            double under = room.hasBiasBelow() ? BoardRoom.BIAS : 0;
            Size window = frame.weightCard();
            List<Grid> own = kernels.of(Part.KERNEL, own(), window, Margins.NONE, x, under);
            double right = x + tracks.get(KERNEL).width(edges.get(KERNEL));
            List<Grid> others =
                    kernels.of(
                            Part.KERNEL,
                            companions.kernels(),
                            window,
                            Margins.NONE,
                            right + ASIDE,
                            0);
            kernel = Stream.concat(own.stream(), others.stream()).toList();
            bias = Optional.of(biasUnder(own.getLast().box()));
            x = right + besideKernel() + room.sign();
            if (frame.isGrid()) {
                bias = Optional.of(biasOfUnit(x));
            }
            if (room.arrangement().products()) {
                products =
                        column(PRODUCTS).of(Part.PRODUCTS, own(), window, Margins.NONE, x, under);
                x +=
                        tracks.get(PRODUCTS).width(edges.get(PRODUCTS))
                                + BoardRoom.SUBTOTAL
                                + room.sign();
                bias = Optional.of(biasBefore(x));
            }
        }
        List<Card> outputs = Companions.among(companions.outputs(), maps(), position);
        List<Grid> output =
                room.isBlank()
                        ? List.of(room.blank(x))
                        : column(tracks.size() - 1)
                                .of(
                                        Part.OUTPUT,
                                        outputs,
                                        room.output(),
                                        Margins.NONE,
                                        x,
                                        room.underOutput(companions));
        double centreX = room.size().centreX();
        double centreY = centreY();
        UnaryOperator<Grid> seen = grid -> viewport.seen(grid, centreX, centreY);
        return finished(
                viewport,
                folded(input, frame.inputFold()).stream().map(seen).toList(),
                folded(kernel, frame.lineFold()).stream().map(seen).toList(),
                bias.map(seen),
                products.stream().map(seen).toList(),
                folded(output, frame.outputFold()).stream().map(seen).toList());
    }

    private Column column(int index) {
        return new Column(
                room.middle(),
                room.panel().y(),
                edges.get(index),
                dimmed.get(index),
                tracks.get(index).across(),
                room.apart(),
                tracks.get(index).numbers());
    }

    private Edges biasEdges(double widest) {
        double high = Math.clamp(edges.get(KERNEL).high(), SMALLEST_BIAS, LARGEST_BIAS);
        double wish = NumberWidths.of(frame).bias().wish();
        return new Edges(high, Math.clamp(wish, high, widest));
    }

    private Grid bias() {
        return Grid.of(Part.BIAS, position.filter(), Size.ONE).holding(NumberWidth.of(0, 0, 0));
    }

    private Grid biasUnder(Box kernel) {
        boolean isNarrow = BoardRoom.isNarrow(room.size().width());
        return bias().at(
                        kernel.x() + (isNarrow ? BESIDE_PLUS_WHEN_NARROW : BESIDE_PLUS),
                        kernel.bottom() + Column.GAP,
                        biasEdges(WIDEST_BIAS));
    }

    /** Above the arrow from the subtotals to the output. */
    private Grid biasBefore(double output) {
        Edges size = biasEdges(room.sign() - IndexPainter.ROOM);
        double centre = output - room.sign() / 2 - IndexPainter.ROOM / 2;
        return bias().at(
                        Math.round(centre - size.wide() / 2),
                        Math.round(room.middle() - ABOVE_MIDDLE - size.high()),
                        size);
    }

    /** The same behind a plus, beside the weights. */
    private Grid biasOfUnit(double output) {
        Edges size = biasEdges(room.sign() - IndexPainter.ROOM - PLUS);
        return bias().at(
                        Math.round(output - room.sign() + PLUS),
                        Math.round(room.middle() - ABOVE_MIDDLE - size.high()),
                        size);
    }

    private Board finished(
            Viewport viewport,
            List<Grid> input,
            List<Grid> kernel,
            Optional<Grid> bias,
            List<Grid> products,
            List<Grid> output) {
        boolean stacked = room.arrangement().stacked();
        boolean presented = frame.options().presented() && !frame.isPractised();
        double type = presented ? Presented.ENLARGED : viewport.enlarging();
        BoardRoom under = presented ? room : room.enlarged(type);
        List<Pager> pagers =
                Pagers.of(geometry, position, stacked, companions.samples(), input, output);
        Optional<WorkedGrids> worked =
                BoardLayout.isLedgerAlone(frame, room.arrangement()) || frame.isPractised()
                        ? Optional.empty()
                        : Optional.of(WorkedGrids.of(frame, under.panel(), under.ledger()));
        return new Board(
                room.size(),
                input,
                kernel,
                bias,
                worked.map(WorkedGrids::products).orElse(products),
                output,
                under.panel(),
                under.ledgerBox(),
                worked.map(WorkedGrids::window),
                worked.flatMap(WorkedGrids::weights),
                pagers,
                centreY(),
                type);
    }

    private double centreY() {
        return room.middle() - Column.GAP / 2;
    }

    /** The maps of every filter when they fit one under the other, or the current one. */
    private List<Card> maps() {
        if (frame.outputFold().isPresent()) {
            return Card.current(0, 1);
        }
        Shape output = frame.output();
        int count = output.channels();
        double needed = count * output.height() * edges.getLast().high() + (count - 1) * Column.GAP;
        boolean alike =
                frame.isPractised()
                        || frame.exercise().operation() instanceof TransposedConvolution;
        return alike && needed <= room.height()
                ? Card.current(0, count)
                : List.of(Card.current(Math.min(position.filter(), count - 1)));
    }

    /** The input channels that the present window reads. */
    private List<Card> channels() {
        if (frame.inputFold().isPresent()) {
            return Card.current(0, 1);
        }
        int first = firstChannel(frame);
        return room.arrangement().stacked()
                ? Card.current(first, geometry.channels())
                : List.of(Card.current(first + position.channel()));
    }

    /** The same channels, counted within their group. */
    private List<Card> own() {
        return room.arrangement().stacked()
                ? Card.current(0, geometry.channels())
                : List.of(Card.current(position.channel()));
    }

    /** The first channel of the input that the present window reads. */
    static int firstChannel(Frame frame) {
        Computation computation = frame.computation();
        return computation.operation() instanceof Flatten
                ? computation.tap(frame.position().output(), 0, 0, 0).input().channel()
                : computation.geometry().firstChannel(frame.position().filter());
    }

    private List<Grid> folded(List<Grid> cards, Optional<Fold> fold) {
        return fold.map(it -> cards.stream().map(grid -> folded(grid, it.units())).toList())
                .orElse(cards);
    }

    private Grid folded(Grid card, int units) {
        boolean isLine = frame.isGrid() && card.part() != Part.OUTPUT;
        return isLine ? card.ofLine(units) : card.ofUnits(units);
    }
}
