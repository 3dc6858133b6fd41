package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.ReplayDigits.Form;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.Words;

/** Writes one side of a replay as a sum of several lines, the product in work and the one at which the sides part underlined. */
final class ReplayLedger {

    private static final double LARGEST = 18;
    private static final double SMALLEST = 14;

    private static final double LINE = 1.45;

    /**
     * What stays together at the end of a line.
     *
     * @param order the place of a product in walk order, -1 for anything else
     */
    private record Piece(String text, Role role, int order, boolean marked) {}

    private final ReplayProgress progress;
    private final Working side;
    private final Ledger ledger;
    private final NumberStyle style;
    private final Surface surface;
    private final Words words;
    private final Box room;

    /**
     * @param style how factors are written
     * @param room  where the sum stands
     */
    ReplayLedger(
            ReplayProgress progress,
            Working side,
            NumberStyle style,
            Surface surface,
            Words words,
            Box room) {
        this.progress = progress;
        this.side = side;
        this.ledger = side.ledger();
        this.room = room;
        this.style = style;
        this.surface = surface;
        this.words = words;
    }

    /** Whether a product is the one that the sides are at; at the end none is. */
    static boolean isMarked(ReplayProgress progress, int order) {
        boolean isOverAlike = progress.hasParted() && progress.parting().isEmpty();
        return !isOverAlike && order == progress.present();
    }

    /**
     * Writes it as large as it fits. What does not fit in type that can be read is left out at both ends, where dots stand
     * for it.
     */
    void paint(Form form) {
        List<Piece> pieces = pieces(form);
        double size = LARGEST;
        while (size > SMALLEST
                && lines(pieces, size, room.width()).size() * size * LINE > room.height()) {
            size -= 1;
        }
        List<List<Piece>> lines = lines(pieces, size, room.width());
        int most = Math.max(1, (int) (room.height() / (size * LINE)));
        lines = around(lines, most);
        double y = room.centreY() - (lines.size() - 1) * size * LINE / 2;
        for (List<Piece> line : lines) {
            paint(line, room.x(), y, size);
            y += size * LINE;
        }
    }

    /** Whether all of it can be read. */
    boolean fits(Form form) {
        List<List<Piece>> lines = lines(pieces(form), SMALLEST, room.width());
        return lines.size() * SMALLEST * LINE <= room.height() && isNoneTooLong(form);
    }

    /** Whether each of its terms can be read, where not all have room. */
    boolean isNoneTooLong(Form form) {
        return pieces(form).stream()
                .allMatch(
                        piece ->
                                surface.width(piece.text(), style(piece, SMALLEST))
                                        <= room.width());
    }

    /** As many lines around the marked product as there is room for. */
    private static List<List<Piece>> around(List<List<Piece>> lines, int most) {
        int marked =
                IntStream.range(0, lines.size())
                        .filter(line -> lines.get(line).stream().anyMatch(Piece::marked))
                        .findFirst()
                        .orElse(0);
        int first = Math.clamp(marked - most / 2, 0, Math.max(0, lines.size() - most));
        int end = Math.min(lines.size(), first + most);
        if (first > 0) {
            lines.get(first).addFirst(sign("… "));
        }
        if (end < lines.size()) {
            lines.get(end - 1).addLast(sign(" …"));
        }
        return lines.subList(first, end);
    }

    private void paint(List<Piece> line, double left, double y, double size) {
        double x = left;
        for (Piece piece : line) {
            TextStyle style = style(piece, size);
            double width = surface.width(piece.text(), style);
            surface.text(piece.text(), x, y, style, piece.role());
            boolean parting = piece.order() >= 0 && progress.isParting(piece.order());
            if (piece.marked() || parting) {
                Role under = piece.marked() ? Role.RING : Role.WRONG;
                surface.fill(new Box(x, y + size * 0.66, width, 3), 0, under);
            }
            x += width;
        }
    }

    private static TextStyle style(Piece piece, double size) {
        return TextStyle.left(size, piece.marked() ? Weight.BOLD : Weight.MEDIUM);
    }

    private List<List<Piece>> lines(List<Piece> pieces, double size, double width) {
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        double used = 0;
        for (Piece piece : pieces) {
            double wide = surface.width(piece.text(), style(piece, size));
            boolean breaks = piece.order() >= 0 || piece.marked();
            if (used + wide > width && breaks && !line.isEmpty()) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            line.add(piece);
            used += wide;
        }
        lines.add(line);
        return lines;
    }

    private List<Piece> pieces(Form form) {
        boolean maximum = ledger.isMaximum();
        boolean mean = ledger.ending() instanceof Ending.DivideBy;
        var pieces = new ArrayList<Piece>();
        pieces.add(sign(maximum ? words.say("picture.max") + "(" : mean ? "(" : ""));
        List<Piece> terms = terms(form);
        for (int i = 0; i < terms.size(); i++) {
            pieces.add(terms.get(i));
            pieces.add(sign(i == terms.size() - 1 ? "" : maximum ? ", " : " + "));
        }
        pieces.add(sign(terms.isEmpty() ? "0" : maximum || mean ? ")" : ""));
        pieces.add(ending(form.digits()));
        pieces.add(new Piece(form.digits().equals(), Role.MUTED, -1, isOutOfProducts()));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }

    /** Products, and sums in the place of those of channels that are folded. */
    private List<Piece> terms(Form form) {
        var terms = new ArrayList<Piece>();
        int worked = side.channel(progress.present());
        int folded = -1;
        for (int order = 0; order < ledger.entries().size(); order++) {
            Ledger.Entry entry = ledger.entries().get(order);
            int channel = entry.tap().channel();
            if (form.folds() && channel != worked && channel != folded) {
                terms.add(folded(channel, form.digits()));
                folded = channel;
            } else if ((!form.folds() || channel == worked) && ledger.counts(entry)) {
                terms.add(product(order, form.digits()));
            }
        }
        return terms;
    }

    /** The sum of a channel that is worked already, or dots for one that is to come. */
    private Piece folded(int channel, ReplayDigits digits) {
        List<Integer> orders =
                IntStream.range(0, ledger.entries().size())
                        .filter(it -> ledger.entries().get(it).tap().channel() == channel)
                        .boxed()
                        .toList();
        int marked =
                orders.stream().filter(progress::isParting).findFirst().orElse(orders.getFirst());
        boolean isDone = orders.getLast() < progress.taken();
        String sum = isDone ? factor(digits.second(), ledger.subtotals().get(channel)) : "…";
        String name = side.nameOf(channel, words.countFrom());
        Role role = isDone ? Role.channel(channel) : Role.MUTED;
        return new Piece(name + " " + sum, role, marked, false);
    }

    /** Whether the other side has a product where the two part, and this one is at its end. */
    private boolean isOutOfProducts() {
        return progress.hasParted() && progress.parting().orElse(-1) >= ledger.entries().size();
    }

    private Piece product(int order, ReplayDigits digits) {
        var tap = ledger.entries().get(order).tap();
        String text =
                ledger.isMaximum()
                        ? LedgerRun.brief(digits.first().apply(tap.value()), tap.value())
                        : factor(digits.first(), tap.value());
        if (ledger.ending() instanceof Ending.AddBias) {
            text += "·" + factor(digits.second(), tap.weight());
        }
        Role role = order < progress.taken() ? Role.TEXT : Role.MUTED;
        return new Piece(text, role, order, isMarked(progress, order));
    }

    private Piece ending(ReplayDigits digits) {
        String text =
                switch (ledger.ending()) {
                    case Ending.AddBias(var bias) when bias.isZero() -> "";
                    case Ending.AddBias(var bias) ->
                            " + " + factor(it -> digits.bias(it, style), bias);
                    case Ending.DivideBy(int count) -> " / " + count;
                    case Ending.Keep _,
                            Ending.Activate _,
                            Ending.Normalize _,
                            Ending.Share _,
                            Ending.Carry _ ->
                            "";
                };
        boolean marked = progress.isOver() && ReplayPainter.partsAtEnd(progress);
        return new Piece(text, Role.KERNEL, -1, marked && !text.isEmpty());
    }

    private static String factor(Function<Value, String> digits, Value value) {
        return LedgerRun.factor(digits.apply(value), value);
    }

    private static Piece sign(String text) {
        return new Piece(text, Role.MUTED, -1, false);
    }
}
