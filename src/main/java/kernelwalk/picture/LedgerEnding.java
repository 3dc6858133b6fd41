package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Value;
import kernelwalk.picture.TextStyle.Weight;

/** The end of a ledger: the sum so far, then the bias or the division, then the result. */
final class LedgerEnding {

    /** Before what may stand on a line of its own. */
    private static final String APART = "   ";

    private final Scene scene;
    private final Ledger ledger;
    private final Phase phase;
    private final int taken;
    private final boolean reached;

    /**
     * @param taken how many taps are taken
     * @param phase where the window stands
     */
    LedgerEnding(Scene scene, int taken, Phase phase) {
        this.scene = scene;
        this.ledger = scene.ledger();
        this.phase = phase;
        this.taken = taken;
        this.reached = phase == Phase.ENDING || phase == Phase.DONE;
    }

    /** What stays together on a line: up to the sum, and what is done to it. */
    List<List<LedgerRun>> pieces() {
        var pieces = new ArrayList<List<LedgerRun>>();
        for (LedgerRun run : runs()) {
            if (pieces.isEmpty() || run.text().startsWith(APART)) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(run);
        }
        return pieces;
    }

    private List<LedgerRun> runs() {
        var runs = new ArrayList<LedgerRun>();
        if (taken == 0) {
            return runs;
        }
        boolean divided = reached && ledger.ending() instanceof Ledger.Ending.DivideBy;
        if (!divided) {
            boolean complete = taken == ledger.entries().size();
            String sum = sum(ledger.entries().get(taken - 1).running());
            runs.add(LedgerRun.muted(" = "));
            runs.add(LedgerRun.of(sum + (complete ? "" : " …"), Role.PRODUCT).with(Weight.BOLD));
            if (complete) {
                ledger.reorderedSum().ifPresent(reordered -> reordered(reordered, runs));
            }
        }
        switch (ledger.ending()) {
            case Ledger.Ending.AddBias(Value bias) -> bias(runs, bias);
            case Ledger.Ending.DivideBy(int count) -> division(runs, count);
            case Ledger.Ending.Keep _, Ledger.Ending.Carry _ -> {}
            case Ledger.Ending.Activate _, Ledger.Ending.Normalize _, Ledger.Ending.Share _ ->
                    result(runs);
        }
        return runs;
    }

    private void bias(List<LedgerRun> runs, Value bias) {
        String text = LedgerRun.factor(scene.numbers().bias(), bias);
        if (!reached) {
            runs.add(LedgerRun.muted(APART + scene.say("picture.then-bias", text)));
            return;
        }
        ledger.roundedSum().ifPresent(sum -> rounded(sum, runs));
        runs.add(LedgerRun.muted(APART + "+ "));
        runs.add(present(text, Role.KERNEL));
        result(runs);
    }

    /** The channels one by one have come to other last digits than all taps in the framework's order. */
    private void reordered(Value sum, List<LedgerRun> runs) {
        runs.add(LedgerRun.muted(APART + scene.say("display.framework-order") + " "));
        runs.add(LedgerRun.of(sum(sum), Role.PRODUCT).with(Weight.BOLD));
    }

    private void rounded(Value sum, List<LedgerRun> runs) {
        runs.add(LedgerRun.muted(" ≈ "));
        String text = sum(sum);
        runs.add(LedgerRun.of(text, Role.PRODUCT).with(Weight.BOLD));
    }

    private void division(List<LedgerRun> runs, int count) {
        if (!reached) {
            runs.add(LedgerRun.muted(APART + scene.say("picture.then-divided", count)));
            return;
        }
        runs.add(present(" / " + count, Role.TEXT));
        result(runs);
    }

    private LedgerRun present(String text, Role role) {
        return LedgerRun.of(text, role).whichIsPresent(phase == Phase.ENDING);
    }

    /** The finished value, as soon as the window is done. */
    private void result(List<LedgerRun> runs) {
        if (phase == Phase.DONE) {
            runs.add(LedgerRun.muted(" = "));
            runs.add(LedgerRun.of(sum(ledger.result()), Role.OUTPUT).with(Weight.BOLD));
        }
    }

    private String sum(Value value) {
        return LedgerRun.brief(scene.numbers().sum(value), value);
    }
}
