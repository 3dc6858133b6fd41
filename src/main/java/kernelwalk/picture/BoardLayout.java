package kernelwalk.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;

/** Works out where everything stands on one board. */
final class BoardLayout {

    /** Room for a card's name and the numbers of its columns above it. */
    static final double LABEL = 38;

    /** Room for a sign between two cards. */
    static final double SIGN = 96;

    /** The same where four cards with their names stand side by side. */
    private static final double NARROW_SIGN = 76;

    /** Room for a subtotal beside the products of a channel. */
    private static final double SUBTOTAL = 116;

    /** Room for the bias under the kernel. */
    private static final double BIAS = 78;

    /** Room for pagers under a card. */
    private static final double PAGER = 68;

    /** Room for a channel's name to the left of its card. */
    private static final double CHANNEL_NAME = 30;

    /** Room for a filter's name to the right of its card. */
    private static final double FILTER_NAME = 92;

    /** Height of a panel in which a student is told what to do. */
    private static final double HINT = 84;

    /** Above and below a ledger that stands alone. */
    private static final double AROUND_LEDGER = 14;

    /** From the last line of the ledger to the bottom of a panel that has grids above it. */
    private static final double UNDER_LEDGER = 15;

    /** Under the panel: the words on what is pointed at, and what the marks mean. */
    static final double FOOT = 30;

    /** Height of a panel that has two ways of working side by side. */
    private static final double REPLAY = 176;

    /** Edge of the panel's cells where those on the board are too small to be read. */
    private static final double MAGNIFIED_CELL = 34;

    private static final double EDGE = 24;
    private static final double CARD_GAP = Column.GAP;
    static final double LARGEST_CELL = 84;

    /** The smallest cells in which several channels are shown at once. */
    private static final double SMALLEST_STACKED = 24;

    private static final int MOST_CARDS = 4;

    /** The smallest cells of what is not current. */
    private static final double SMALLEST_DIMMED = 24;

    /** How much smaller cells become, so that what is not current fits beside them. */
    private static final double[] SHARES = {1, 0.85, 0.7, 0.6, 0.5};

    private final Frame frame;
    private final Geometry geometry;
    private final Operation operation;
    private final Position position;
    private final Box size;
    private final Viewport viewport;
    private final Margins margins;
    private final Shape outputShape;
    private final Optional<AnswerSheet> sheet;
    private boolean stacked;
    private double ledger;
    private Box panel;
    private double room;
    private double cell;
    private double kernelCell;
    private double dimmed;
    private Companions companions = Companions.NONE;

    BoardLayout(Frame frame, double width, double height, Viewport viewport) {
        this.frame = frame;
        this.geometry = frame.computation().geometry();
        this.operation = frame.exercise().operation();
        this.position = frame.position();
        this.size = new Box(0, 0, width, height);
        this.viewport = viewport;
        this.outputShape = frame.output();
        this.sheet = frame.sheet();
        boolean plain = operation instanceof TransposedConvolution || sheet.isPresent();
        this.margins = plain ? Margins.NONE : geometry.margins();
        int channels = geometry.channels();
        boolean spreads = operation instanceof TransposedConvolution;
        arrange(channels > 1 && channels <= MOST_CARDS && !spreads);
        if (stacked && cell < SMALLEST_STACKED) {
            arrange(false);
        }
        accompany();
    }

    private void arrange(boolean several) {
        stacked = several;
        ledger = LedgerRoom.height(frame, several, size, size.width() - 2 * EDGE);
        if (sheet.isPresent()) {
            divide(sheet.get().replay().isPresent() ? REPLAY : HINT);
            return;
        }
        double usual = Math.clamp(size.height() * 0.34, 180, 420) + ledger - LedgerRoom.ONE_LINE;
        divide(several ? ledger + 2 * AROUND_LEDGER : usual);
        if (!stacked && cell < SMALLEST_STACKED) {
            double magnified =
                    WorkedGrids.AROUND + ledger + MAGNIFIED_CELL * geometry.window().height();
            divide(Math.clamp(magnified, usual, Math.max(usual, size.height() * 0.5)));
            kernelCell =
                    Math.floor(
                            Math.min(SMALLEST_STACKED, (room - BIAS) / geometry.window().height()));
            cell = cell(geometry.window().width() * kernelCell);
        }
    }

    /** Divides the height between the board and a panel. */
    private void divide(double panelHeight) {
        panel =
                new Box(
                        EDGE,
                        size.height() - panelHeight - FOOT,
                        size.width() - 2 * EDGE,
                        panelHeight);
        room = panel.y() - LABEL - CARD_GAP;
        cell = cell(0);
        kernelCell = cell;
    }

    Board board() {
        double signs = sign() * signs() + (hasProducts() ? SUBTOTAL : 0);
        double kernelWidth =
                operation instanceof Weighted ? geometry.window().width() * kernelCell : 0;
        double total =
                columns(false) * cell
                        + (hasProducts() ? 2 : 1) * kernelWidth
                        + signs
                        + names()
                        + besideKernel();
        double x =
                Math.round(Math.max(EDGE, (size.width() - total) / 2))
                        + channelNames()
                        + margins.left() * cell;
        var column = new Column(LABEL + CARD_GAP / 2 + room / 2, panel.y(), cell, dimmed);
        var kernels = new Column(column.middle(), panel.y(), kernelCell, dimmed);
        List<Card> inputs = Companions.among(companions.inputs(), channels(), position);
        List<Grid> input =
                column.of(Part.INPUT, inputs, size(geometry.input()), margins, x, underInput());
        x += (geometry.input().width() + margins.right()) * cell + sign();
        List<Grid> kernel = List.of();
        List<Grid> products = List.of();
        Optional<Grid> bias = Optional.empty();
        if (operation instanceof Weighted) {
            Size window = geometry.window();
            List<Grid> own = kernels.of(Part.KERNEL, own(), window, Margins.NONE, x, BIAS);
            double edge = Math.clamp(kernelCell, 36, 54);
            double under = own.getLast().box().bottom() + CARD_GAP;
            bias =
                    Optional.of(
                            Grid.of(Part.BIAS, position.filter(), Size.ONE)
                                    .at(x + 26, under, edge));
            x += kernelWidth;
            double aside = x + Column.NAMED_GAP;
            List<Grid> others =
                    kernels.of(Part.KERNEL, companions.kernels(), window, Margins.NONE, aside, 0);
            kernel = Stream.concat(own.stream(), others.stream()).toList();
            x += besideKernel() + sign();
            if (hasProducts()) {
                products = kernels.of(Part.PRODUCTS, own(), window, Margins.NONE, x, BIAS);
                x += kernelWidth + SUBTOTAL + sign();
            }
        }
        List<Card> outputs = Companions.among(companions.outputs(), maps(), position);
        List<Grid> output =
                column.of(Part.OUTPUT, outputs, size(outputShape), Margins.NONE, x, underOutput());
        UnaryOperator<Grid> seen = grid -> viewport.seen(grid, size.centreX(), LABEL + room / 2);
        return finished(
                input.stream().map(seen).toList(),
                kernel.stream().map(seen).toList(),
                bias.map(seen),
                products.stream().map(seen).toList(),
                output.stream().map(seen).toList());
    }

    private Board finished(
            List<Grid> input,
            List<Grid> kernel,
            Optional<Grid> bias,
            List<Grid> products,
            List<Grid> output) {
        List<Pager> pagers =
                Pagers.of(geometry, position, stacked, companions.samples(), input, output);
        Optional<WorkedGrids> worked =
                stacked || sheet.isPresent()
                        ? Optional.empty()
                        : Optional.of(WorkedGrids.of(panel, ledger, geometry, operation, position));
        return new Board(
                size,
                input,
                kernel,
                bias,
                worked.map(WorkedGrids::products).orElse(products),
                output,
                panel,
                ledgerBox(),
                worked.map(WorkedGrids::window),
                worked.flatMap(WorkedGrids::weights),
                pagers);
    }

    /** Where the ledger stands in the panel. */
    private Box ledgerBox() {
        double high = Math.min(ledger, panel.height());
        double y =
                stacked || sheet.isPresent()
                        ? panel.centreY() - high / 2
                        : panel.bottom() - UNDER_LEDGER - high;
        return new Box(panel.x() + WorkedGrids.SIDE, y, panel.width() - 2 * WorkedGrids.SIDE, high);
    }

    /**
     * The largest cells with which everything fits.
     *
     * @param kernelWidth width of a kernel that has cells of its own size, or 0 when it has the same
     */
    private double cell(double kernelWidth) {
        double gaps = (cards() - 1) * CARD_GAP;
        double signs = signs() * sign() + (hasProducts() ? SUBTOTAL : 0);
        double across =
                (size.width() - 2 * EDGE - signs - names() - kernelWidth)
                        / columns(kernelWidth == 0);
        double down =
                (room - gaps - underInput())
                        / (cards() * (geometry.input().height() + margins.rows()));
        double under = (room - underOutput()) / outputShape.height();
        double kernel =
                kernelWidth > 0
                        ? LARGEST_CELL
                        : (room - gaps - BIAS) / (cards() * geometry.window().height());
        double fitting = Math.min(Math.min(across, down), Math.min(under, kernel));
        return fitting < CellPainter.SMALLEST_CELL
                ? fitting
                : Math.floor(Math.min(LARGEST_CELL, fitting));
    }

    private double underInput() {
        boolean turnsSamples = geometry.input().samples() > 1 && !companions.samples();
        return turnsSamples || geometry.channels() > cards() ? PAGER : 0;
    }

    private double underOutput() {
        return geometry.output().channels() > 1 && !companions.filters() ? PAGER : 0;
    }

    /** Room for names to the left of the first and to the right of the last card. */
    private double names() {
        return channelNames() + (outputShape.channels() > 1 ? FILTER_NAME : 0);
    }

    /** Whether the products of several channels stand beside the kernel; a student has to find them. */
    private boolean hasProducts() {
        return stacked && sheet.isEmpty();
    }

    private double channelNames() {
        return geometry.input().channels() > 1 ? CHANNEL_NAME + IndexPainter.ROOM : 0;
    }

    private double sign() {
        double indices = geometry.channels() > 1 ? IndexPainter.ROOM : 0;
        return indices + (hasProducts() ? NARROW_SIGN : SIGN);
    }

    private int signs() {
        return !(operation instanceof Weighted) ? 1 : hasProducts() ? 3 : 2;
    }

    private int columns(boolean withKernel) {
        int kernel = operation instanceof Weighted && withKernel ? geometry.window().width() : 0;
        int products = hasProducts() ? kernel : 0;
        return geometry.input().width()
                + margins.columns()
                + kernel
                + products
                + outputShape.width();
    }

    private int cards() {
        return stacked ? geometry.channels() : 1;
    }

    /** The maps of every filter when they fit one under the other, or the current one. */
    private List<Card> maps() {
        int count = outputShape.channels();
        double needed = count * outputShape.height() * cell + (count - 1) * CARD_GAP;
        boolean alike = sheet.isPresent() || operation instanceof TransposedConvolution;
        return alike && needed <= room
                ? Card.current(0, count)
                : List.of(Card.current(Math.min(position.filter(), count - 1)));
    }

    /** The input channels that the present window reads. */
    private List<Card> channels() {
        int first = geometry.firstChannel(position.filter());
        return stacked
                ? Card.current(first, geometry.channels())
                : List.of(Card.current(first + position.channel()));
    }

    /** The same channels, counted within their group. */
    private List<Card> own() {
        return stacked
                ? Card.current(0, geometry.channels())
                : List.of(Card.current(position.channel()));
    }

    /** Shows as much as fits of what is not current, and makes the current cards smaller for it. */
    private void accompany() {
        companions = Companions.NONE;
        boolean alone = sheet.isPresent() || operation instanceof TransposedConvolution;
        if (alone || cell < SMALLEST_STACKED || kernelCell != cell) {
            return;
        }
        double largest = cell;
        for (Companions choice : Companions.choices(frame, stacked)) {
            companions = choice;
            for (double share : SHARES) {
                cell = Math.floor(largest * share);
                for (double part : SHARES) {
                    dimmed = Math.floor(cell * part);
                    if (fits() && (choice.isEmpty() || dimmed >= SMALLEST_DIMMED)) {
                        kernelCell = cell;
                        return;
                    }
                }
            }
        }
        cell = largest;
    }

    private boolean fits() {
        if (companions.isEmpty()) {
            return true;
        }
        double input = (geometry.input().height() + margins.rows()) * cell;
        double inputs =
                cards() * (input + CARD_GAP)
                        + companions.inputs().size()
                                * (geometry.input().height() * dimmed + Column.NAMED_GAP)
                        + underInput();
        double outputs =
                outputShape.height() * cell
                        + companions.outputs().size()
                                * (outputShape.height() * dimmed + Column.NAMED_GAP)
                        + underOutput();
        double kernels =
                companions.kernels().size()
                        * (geometry.window().height() * dimmed + Column.NAMED_GAP);
        double signs = signs() * sign() + (hasProducts() ? SUBTOTAL : 0);
        double across = columns(true) * cell + signs + names() + besideKernel() + 2 * EDGE;
        return Math.max(inputs - CARD_GAP, Math.max(outputs, kernels)) <= room
                && across <= size.width();
    }

    /** Room for the other filters beside the kernel. */
    private double besideKernel() {
        return companions.kernels().isEmpty()
                ? 0
                : geometry.window().width() * dimmed + Column.NAMED_GAP;
    }

    private static Size size(Shape shape) {
        return new Size(shape.height(), shape.width());
    }
}
