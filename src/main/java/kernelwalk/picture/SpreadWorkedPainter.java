package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Arithmetic;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Spread;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Value;
import kernelwalk.picture.TextStyle.Weight;

/** Draws the worked step of a transposed convolution: input cell · kernel = contributions, and what one adds to. */
final class SpreadWorkedPainter {

    private static final double SENTENCE = 22;

    private final Scene scene;
    private final Board board;
    private final Surface surface;
    private final CellPainter cells;
    private final Position position;
    private final PanelPainter panel;

    SpreadWorkedPainter(Scene scene, CellPainter cells) {
        this.scene = scene;
        this.board = scene.board();
        this.surface = scene.surface();
        this.cells = cells;
        this.position = scene.position();
        this.panel = new PanelPainter(scene, cells);
    }

    void paint() {
        panel.background();
        Grid input = board.window().orElseThrow();
        Grid weights = board.weights().orElseThrow();
        Grid contributions = board.products().getFirst();
        panel.name(input, "picture.cell", scene.numbers().window(), Role.INPUT);
        panel.name(weights, "picture.kernel", scene.numbers().workedKernel(), Role.KERNEL);

        panel.number(
                input.cell(0, 0),
                scene.spreading(0, 0).value(),
                scene.numbers().window(),
                Role.INPUT,
                Role.INPUT_TINT);
        CardText made = products(weights);
        panel.name(contributions, "picture.contributions", made, Role.PRODUCT);
        for (int u = 0; u < weights.rows(); u++) {
            for (int v = 0; v < weights.columns(); v++) {
                tap(weights.cell(u, v), contributions.cell(u, v), made, weights.u(u), weights.v(v));
            }
        }
        cells.lines(input);
        cells.lines(weights);
        cells.lines(contributions);
        cells.torn(weights, Role.PANEL);
        cells.torn(contributions, Role.PANEL);
        if (position.phase() == Phase.TAP) {
            ring(weights);
            ring(contributions);
        }
        panel.between(input, weights, "·");
        panel.between(weights, contributions, "=");
        panel.place(input.y() - LabelPainter.ABOVE);
        say(sentence());
    }

    /** In one line, smaller where it does not fit; for a room full of people in two. */
    private void say(String sentence) {
        TextStyle style = TextStyle.left(SENTENCE * board.type(), Weight.MEDIUM);
        double room = board.ledger().width();
        double fitting = style.size() * Math.min(1, room / surface.width(sentence, style));
        boolean isWhole = !scene.frame().options().presented() || fitting >= Presented.LEDGER;
        if (isWhole) {
            line(sentence, 0, style.sized(Math.max(CardText.SMALLEST, fitting)));
            return;
        }
        TextStyle smaller = style.sized(Presented.LEDGER);
        int end = sentence.length();
        while (end > 0 && surface.width(sentence.substring(0, end), smaller) > room) {
            end = sentence.lastIndexOf(' ', end - 1);
        }
        double half = Presented.LEDGER * LedgerLines.LINE / 2;
        line(sentence.substring(0, Math.max(0, end)), -half, smaller);
        line(sentence.substring(Math.max(0, end)).strip(), half, smaller);
    }

    private void line(String text, double below, TextStyle style) {
        surface.text(
                text, board.panel().x() + 22, board.ledger().centreY() + below, style, Role.TEXT);
    }

    private void tap(Box weightBox, Box productBox, CardText made, int u, int v) {
        Tap tap = scene.spreading(u, v);
        CardText kernel = scene.numbers().workedKernel();
        panel.number(weightBox, tap.weight(), kernel, Role.KERNEL, Role.KERNEL_TINT);
        Computation computation = scene.frame().computation();
        int order = computation.walk().tap(position.channel(), u, v);
        if (order < scene.taken() && position.phase() != Phase.ENDING) {
            panel.number(productBox, product(tap), made, Role.PRODUCT, Role.PRODUCT_TINT);
        }
        boolean cropped = new Spread(computation).reached(position, u, v).isEmpty();
        if (cropped) {
            cells.hatched(productBox);
        }
    }

    private void ring(Grid grid) {
        grid.tap(position.u(), position.v()).ifPresent(box -> cells.ring(box, Role.RING));
    }

    private CardText products(Grid weights) {
        List<Value> made = new ArrayList<>();
        for (int u = 0; u < weights.rows(); u++) {
            for (int v = 0; v < weights.columns(); v++) {
                made.add(product(scene.spreading(weights.u(u), weights.v(v))));
            }
        }
        return scene.numbers().products(made);
    }

    private Value product(Tap tap) {
        var arithmetic = Arithmetic.of(scene.frame().exercise().numbers());
        return arithmetic.multiply(
                arithmetic.convert(tap.value(), Place.INPUT),
                arithmetic.convert(tap.weight(), Place.KERNEL));
    }

    /** What happens now: {@code 4 + 5·2 = 14 at row 1, column 2}. */
    private String sentence() {
        if (position.phase() == Phase.ENDING) {
            Weighted weighted = (Weighted) scene.frame().exercise().operation();
            return scene.say(
                    "picture.bias-everywhere",
                    scene.numbers().bias().inFull(weighted.bias().get(position.filter())));
        }
        if (position.phase() != Phase.TAP) {
            return scene.say(
                    position.phase() == Phase.ARRIVAL ? "picture.spreads" : "picture.has-spread");
        }
        var spread = new Spread(scene.frame().computation());
        Optional<Cell> reached = spread.reached(position);
        if (reached.isEmpty()) {
            return scene.say("picture.cropped");
        }
        long now = scene.frame().moment();
        Tap tap = scene.spreading(position.u(), position.v());
        String before =
                spread.gathered(reached.get(), now - 1).map(scene.numbers()::sum).orElse("0");
        String after = scene.numbers().sum(spread.gathered(reached.get(), now).orElseThrow());
        String term =
                scene.numbers().window().factor(tap.value())
                        + "·"
                        + scene.numbers().workedKernel().factor(tap.weight());
        return scene.say(
                "picture.adds",
                before + " + " + term + " = " + after,
                reached.get().row(),
                reached.get().column());
    }
}
