package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Value;
import kernelwalk.picture.TextStyle.Weight;

/**
 * What the ledger says: {@code 1·¼ + 2·¼ + 5·¼ + 6·¼ = 3½  + 3 = 6½}. Several channels have a sentence each, with the
 * subtotal of the channel, and then one for their sum.
 *
 * <p>A sentence is a list of pieces, each of which stays together on a line.
 */
final class LedgerText {

    private final Scene scene;
    private final Ledger ledger;
    private final int taken;
    private final Phase phase;
    private final int channel;
    private final boolean listed;
    private final SliceNames names;

    private LedgerText(Scene scene, int taken, Phase phase) {
        this.scene = scene;
        this.names = new SliceNames(scene.frame());
        this.ledger = scene.ledger();
        this.taken = taken;
        this.phase = phase;
        this.channel = scene.position().channel();
        this.listed = scene.board().isStacked();
    }

    /** As it stands now. */
    static LedgerText now(Scene scene) {
        return new LedgerText(scene, scene.taken(), scene.position().phase());
    }

    /** As it stands after the last tap, or when the window is finished: whichever is longer of the two. */
    static List<LedgerText> longest(Scene scene) {
        int all = scene.ledger().entries().size();
        return List.of(
                new LedgerText(scene, all, Phase.TAP), new LedgerText(scene, all, Phase.DONE));
    }

    List<List<List<LedgerRun>>> sentences() {
        if (WindowlessText.writes(ledger)) {
            return new WindowlessText(scene, taken, phase).sentences();
        }
        if (channels() == 1) {
            return List.of(sum());
        }
        List<List<List<LedgerRun>>> sentences = new ArrayList<>();
        IntStream.range(0, channels())
                .filter(each -> listed || each == channel)
                .mapToObj(this::channel)
                .forEach(sentences::add);
        sentences.add(subtotals());
        return sentences;
    }

    private int channels() {
        return ledger.subtotals().size();
    }

    /** The only sentence of one channel. */
    private List<List<LedgerRun>> sum() {
        boolean maximum = ledger.isMaximum();
        boolean mean = ledger.ending() instanceof Ledger.Ending.DivideBy;
        var pieces = terms(0, maximum ? ", " : " + ");
        if (maximum || mean) {
            pieces.getFirst().addFirst(LedgerRun.muted(maximum ? "max(" : "("));
            pieces.getLast().add(LedgerRun.muted(")"));
        }
        end(pieces);
        return pieces;
    }

    /** One channel: its name, its products and what they come to. */
    private List<List<LedgerRun>> channel(int each) {
        Role role = Role.channel(each);
        var pieces = terms(each, " + ");
        pieces.getFirst().addFirst(LedgerRun.of(name(each) + " ", role).with(Weight.SEMI_BOLD));
        int begun = taken(each);
        if (begun > 0) {
            String sum = isComplete(each) ? sum(ledger.subtotals().get(each)) : "…";
            pieces.getLast().add(LedgerRun.muted(" = "));
            pieces.getLast().add(LedgerRun.of(sum, role).with(Weight.BOLD));
        }
        return pieces;
    }

    /** What the channels come to, and the end. */
    private List<List<LedgerRun>> subtotals() {
        var pieces = new ArrayList<List<LedgerRun>>();
        for (int each = 0; each < channels() && taken > 0; each++) {
            var piece = new ArrayList<LedgerRun>();
            Role role = isComplete(each) ? Role.channel(each) : Role.MUTED;
            String sum = isComplete(each) ? summand(ledger.subtotals().get(each)) : "…";
            piece.add(LedgerRun.of(name(each) + " ", role));
            piece.add(LedgerRun.of(sum, role).with(Weight.SEMI_BOLD));
            if (each < channels() - 1) {
                piece.add(LedgerRun.muted(" + "));
            }
            pieces.add(piece);
        }
        end(pieces);
        return pieces;
    }

    private void end(List<List<LedgerRun>> pieces) {
        List<List<LedgerRun>> ending = new LedgerEnding(scene, taken, phase).pieces();
        if (!ending.isEmpty() && !pieces.isEmpty()) {
            pieces.getLast().addAll(ending.getFirst());
            pieces.addAll(ending.subList(1, ending.size()));
        }
    }

    private List<List<LedgerRun>> terms(int each, String joint) {
        List<Integer> orders =
                IntStream.range(0, ledger.entries().size())
                        .filter(order -> ledger.entries().get(order).tap().channel() == each)
                        .filter(order -> ledger.counts(ledger.entries().get(order)))
                        .boxed()
                        .toList();
        var pieces = new ArrayList<List<LedgerRun>>();
        for (int order : orders) {
            pieces.add(term(order));
            if (order != orders.getLast()) {
                pieces.getLast().add(LedgerRun.muted(joint));
            }
        }
        if (pieces.isEmpty()) {
            pieces.add(new ArrayList<>(List.of(LedgerRun.muted("0"))));
        }
        return pieces;
    }

    private List<LedgerRun> term(int order) {
        Ledger.Entry entry = ledger.entries().get(order);
        boolean current = phase == Phase.TAP && order == taken - 1;
        boolean pending = order >= taken;
        var runs = new ArrayList<LedgerRun>();
        runs.add(LedgerRun.of(number(entry.tap().value()), pending ? Role.MUTED : Role.INPUT));
        if (ledger.ending() instanceof Ledger.Ending.AddBias) {
            runs.add(LedgerRun.of("·", pending ? Role.MUTED : Role.TEXT));
            runs.add(
                    LedgerRun.of(
                            LedgerRun.factor(scene.numbers().kernel(), entry.tap().weight()),
                            pending ? Role.MUTED : Role.KERNEL));
        }
        runs.replaceAll(run -> run.whichIsPresent(current).ofTap(order));
        return runs;
    }

    /** A number that goes in; between the commas of a maximum none has brackets. */
    private String number(Value value) {
        CardText card = scene.numbers().input();
        return ledger.isMaximum()
                ? LedgerRun.brief(card.inFull(value), value)
                : LedgerRun.factor(card, value);
    }

    private String sum(Value value) {
        return LedgerRun.brief(scene.numbers().sum(value), value);
    }

    private String summand(Value value) {
        return LedgerRun.factor(scene.numbers().sum(value), value);
    }

    private String name(int each) {
        return names.onCard(names.inInput(scene.position().filter(), each));
    }

    /** How many of a channel's products are made. */
    private int taken(int each) {
        return (int)
                ledger.entries().stream()
                        .limit(taken)
                        .filter(entry -> entry.tap().channel() == each)
                        .count();
    }

    private boolean isComplete(int each) {
        return taken(each) * channels() == ledger.entries().size();
    }
}
