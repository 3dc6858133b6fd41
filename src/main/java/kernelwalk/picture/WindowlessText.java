package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.PointwiseText;

/**
 * The ledger of an operation without a window, worked from left to right: {@code max(0, −3) = 0},
 * {@code 1 / (1 + e^(−2)) ≈ 1 / (1 + 0.1353) ≈ 0.8808}, {@code (5 − 3) / √4 · 2 + 1 = 2 / 2 · 2 + 1 = 3}.
 */
final class WindowlessText {

    /** Numbers on the way are written with as many characters. */
    private static final int ON_THE_WAY = 7;

    /** The same for those with a power of ten. */
    private static final int POWER = 10;

    private final Scene scene;
    private final Ledger ledger;
    private final int taken;
    private final Phase phase;
    private final List<List<LedgerRun>> pieces = new ArrayList<>();

    WindowlessText(Scene scene, int taken, Phase phase) {
        this.scene = scene;
        this.ledger = scene.ledger();
        this.taken = taken;
        this.phase = phase;
    }

    /** Whether a ledger is that of an operation without a window. */
    static boolean writes(Ledger ledger) {
        return switch (ledger.ending()) {
            case Ending.Activate _, Ending.Normalize _, Ending.Share _, Ending.Carry _ -> true;
            case Ending.AddBias _, Ending.DivideBy _, Ending.Keep _ -> false;
        };
    }

    List<List<List<LedgerRun>>> sentences() {
        return switch (ledger.ending()) {
            case Ending.Activate(Relu relu) -> one(() -> relu(relu));
            case Ending.Activate(Sigmoid _) -> one(this::sigmoid);
            case Ending.Activate(Tanh _) -> one(this::tanh);
            case Ending.Activate _, Ending.AddBias _, Ending.DivideBy _, Ending.Keep _ ->
                    one(() -> number(0));
            case Ending.Normalize(Value mean, Value deviation, Value scale, Value offset) ->
                    one(() -> normalized(mean, deviation, scale, offset));
            case Ending.Share(Value own, Value takenOff) ->
                    List.of(exponentials(takenOff), share(own));
            case Ending.Carry _ -> List.of(CarriedText.of(scene), carried());
        };
    }

    private List<List<List<LedgerRun>>> one(Runnable formula) {
        begin();
        formula.run();
        result();
        return List.of(written());
    }

    private List<List<LedgerRun>> written() {
        List<List<LedgerRun>> sentence = List.copyOf(pieces);
        pieces.clear();
        return sentence;
    }

    private void begin() {
        pieces.add(new ArrayList<>());
    }

    private void add(LedgerRun run) {
        pieces.getLast().add(run);
    }

    private void sign(String text) {
        add(LedgerRun.muted(text));
    }

    private void relu(Relu relu) {
        Value number = ledger.entries().getFirst().tap().value();
        boolean isBent = !relu.negativeSlope().isZero() && number.toDouble() < 0;
        relu.maximum().ifPresent(most -> sign("min(" + own(most) + ", "));
        if (isBent) {
            number(0);
            add(LedgerRun.of("·" + own(relu.negativeSlope()), Role.KERNEL));
        } else {
            sign("max(0, ");
            add(run(typed(number), 0, Role.INPUT));
            sign(")");
        }
        relu.maximum().ifPresent(_ -> sign(")"));
    }

    private void sigmoid() {
        double number = ledger.entries().getFirst().tap().value().toDouble();
        sign("1 / (1 + ");
        power(true);
        sign(")");
        if (isReached()) {
            begin();
            sign(" ≈ 1 / (1 + ");
            middle(Math.exp(-number));
            sign(")");
        }
    }

    private void tanh() {
        double number = ledger.entries().getFirst().tap().value().toDouble();
        sign("(");
        power(false);
        begin();
        sign(" − ");
        power(true);
        begin();
        sign(") / (");
        power(false);
        begin();
        sign(" + ");
        power(true);
        sign(")");
        if (isReached()) {
            begin();
            sign(" ≈ (");
            middle(Math.exp(number));
            sign(" − ");
            middle(Math.exp(-number));
            sign(") / (");
            middle(Math.exp(number));
            sign(" + ");
            middle(Math.exp(-number));
            sign(")");
        }
    }

    private void normalized(Value mean, Value deviation, Value scale, Value offset) {
        Value number = ledger.entries().getFirst().tap().value();
        var batch = (BatchNormalization) scene.frame().exercise().operation();
        Value variance = batch.variance().get(ledger.output().channel());
        sign("(");
        add(run(typed(number), 0, Role.INPUT));
        sign(" − ");
        parameter(mean);
        sign(") / √");
        if (batch.epsilon().isZero()) {
            parameter(variance);
        } else {
            sign("(");
            parameter(variance);
            sign(" + ");
            parameter(batch.epsilon());
            sign(")");
        }
        sign(" · ");
        parameter(scale);
        sign(" + ");
        parameter(offset);
        if (isReached()) {
            begin();
            sign(isAbout() ? " ≈ " : " = ");
            Value away = PointwiseText.away(number, mean);
            add(LedgerRun.of(plain(away), Role.PRODUCT).whichIsPresent(phase == Phase.ENDING));
            sign(" / ");
            middle(deviation);
            sign(" · ");
            parameter(scale);
            sign(" + ");
            parameter(offset);
        }
    }

    /** All exponentials, and what those that are taken add up to. */
    private List<List<LedgerRun>> exponentials(Value takenOff) {
        int count = ledger.entries().size();
        for (int i = 0; i < count; i++) {
            begin();
            add(muted("e^", i));
            Value number = ledger.entries().get(i).tap().value();
            boolean isShifted = !takenOff.isZero();
            add(muted(isShifted ? "(" : "", i));
            String exponent = isShifted ? factor(number) : PointwiseText.exponent(typed(number));
            add(run(exponent, i, Role.INPUT));
            add(muted(isShifted ? " − " + factor(takenOff) + ")" : "", i));
            sign(i < count - 1 ? " + " : "");
        }
        for (int i = 0; i < taken; i++) {
            begin();
            sign(i == 0 ? " ≈ " : " + ");
            String term = about(ledger.entries().get(i).product());
            add(run(term, i, Role.PRODUCT));
        }
        if (taken > 0) {
            begin();
            boolean isComplete = taken == count;
            String sum = about(ledger.entries().get(taken - 1).running());
            sign(" ≈ ");
            add(LedgerRun.of(sum + (isComplete ? "" : " …"), Role.PRODUCT).with(Weight.BOLD));
        }
        return written();
    }

    /** The cell's own exponential by the sum of all. */
    private List<List<LedgerRun>> share(Value own) {
        begin();
        if (isReached()) {
            boolean isPresent = phase == Phase.ENDING;
            add(LedgerRun.of(about(own), Role.PRODUCT).whichIsPresent(isPresent));
            sign(" / ");
            add(LedgerRun.of(about(ledger.sum()), Role.PRODUCT).whichIsPresent(isPresent));
            result();
        }
        return written();
    }

    private List<List<LedgerRun>> carried() {
        begin();
        add(run(typed(ledger.entries().getFirst().tap().value()), 0, Role.INPUT));
        if (phase == Phase.DONE) {
            sign(" → ");
            add(LedgerRun.of(sum(ledger.result()), Role.OUTPUT).with(Weight.BOLD));
        }
        return written();
    }

    private boolean isReached() {
        return phase == Phase.ENDING || phase == Phase.DONE;
    }

    /** Whether what comes out is the nearest number of a type, and not what the formula says. */
    private boolean isAbout() {
        return ledger.result() instanceof Floating;
    }

    private void result() {
        if (phase == Phase.DONE) {
            boolean isBent = ledger.ending() instanceof Ending.Activate(Relu _);
            begin();
            sign(isAbout() && !isBent ? " ≈ " : " = ");
            add(LedgerRun.of(sum(ledger.result()), Role.OUTPUT).with(Weight.BOLD));
        }
    }

    /** The number that goes in as a power of e, or what is opposite to it. */
    private void power(boolean isOpposite) {
        Value number = ledger.entries().getFirst().tap().value();
        Value exponent = isOpposite ? PointwiseText.opposite(number) : number;
        sign("e^");
        add(run(PointwiseText.exponent(typed(exponent)), 0, Role.INPUT));
    }

    /** A number that goes in, where it is a factor. */
    private void number(int entry) {
        add(run(factor(ledger.entries().get(entry).tap().value()), entry, Role.INPUT));
    }

    private LedgerRun run(String text, int entry, Role role) {
        boolean isPresent = phase == Phase.TAP && entry == taken - 1;
        return LedgerRun.of(text, entry < taken ? role : Role.MUTED)
                .whichIsPresent(isPresent)
                .ofTap(entry);
    }

    private LedgerRun muted(String text, int entry) {
        return LedgerRun.muted(text).ofTap(entry);
    }

    private void parameter(Value value) {
        add(LedgerRun.of(own(value), taken > 0 ? Role.KERNEL : Role.MUTED));
    }

    private void middle(double value) {
        middle(new Floating(value, NumberType.FLOAT64));
    }

    private void middle(Value value) {
        add(LedgerRun.of(about(value), Role.PRODUCT).whichIsPresent(phase == Phase.ENDING));
    }

    /** A number of the operation itself, which stands on no card. */
    private String own(Value value) {
        return scene.frame().exercise().typedStyle().factor(value);
    }

    private String typed(Value value) {
        return LedgerRun.brief(scene.numbers().input().inFull(value), value);
    }

    private String factor(Value value) {
        return LedgerRun.factor(scene.numbers().input(), value);
    }

    private String sum(Value value) {
        return LedgerRun.brief(scene.numbers().sum(value), value);
    }

    private String plain(Value value) {
        String full = scene.frame().exercise().resultStyle().inFull(value);
        String brief = NumberStyle.within(full, value, ON_THE_WAY);
        boolean isPower = brief.indexOf('e') >= 0;
        return (isPower ? NumberStyle.within(full, value, POWER) : brief)
                .replace(CornerText.ABOUT, "");
    }

    /** A number on the way: that it is rounded is said by the sign before it. */
    private String about(Value value) {
        String text = plain(value);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }
}
