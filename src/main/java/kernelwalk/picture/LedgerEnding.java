package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.LedgerLine.Run;
import kernelwalk.picture.TextStyle.Weight;

/** The end of a ledger's line: the sum so far, then the bias or the division, then the result. */
final class LedgerEnding {

    private final Scene scene;
    private final Ledger ledger;
    private final Position position;
    private final int taken;
    private final boolean reached;

    LedgerEnding(Scene scene) {
        this.scene = scene;
        this.ledger = scene.ledger();
        this.position = scene.position();
        this.taken = scene.taken();
        this.reached = position.phase() == Phase.ENDING || position.phase() == Phase.DONE;
    }

    List<Run> runs() {
        var runs = new ArrayList<Run>();
        if (taken == 0) {
            return runs;
        }
        boolean divided = reached && ledger.ending() instanceof Ledger.Ending.DivideBy;
        if (!divided) {
            boolean complete = taken == ledger.entries().size();
            String sum = NumberText.within(ledger.entries().get(taken - 1).running(), 14, true);
            runs.add(LedgerLine.muted(" = "));
            runs.add(Run.of(sum + (complete ? "" : " …"), Role.PRODUCT).with(Weight.BOLD));
        }
        switch (ledger.ending()) {
            case Ledger.Ending.AddBias(Value bias) -> bias(runs, bias);
            case Ledger.Ending.DivideBy(int count) -> division(runs, count);
            case Ledger.Ending.Keep _ -> {}
        }
        return runs;
    }

    private void bias(List<Run> runs, Value bias) {
        String text = LedgerLine.bracketed(bias);
        if (!reached) {
            runs.add(LedgerLine.muted("   " + scene.say("picture.then-bias", text)));
            return;
        }
        ledger.roundedSum().ifPresent(sum -> rounded(sum, runs));
        runs.add(LedgerLine.muted("   + "));
        runs.add(present(text, Role.KERNEL));
        result(runs);
    }

    private void rounded(Value sum, List<Run> runs) {
        runs.add(LedgerLine.muted(" ≈ "));
        String text = NumberText.within(sum, 14, true);
        runs.add(Run.of(text, Role.PRODUCT).with(Weight.BOLD));
    }

    private void division(List<Run> runs, int count) {
        if (!reached) {
            runs.add(LedgerLine.muted("   " + scene.say("picture.then-divided", count)));
            return;
        }
        runs.add(present(" / " + count, Role.TEXT));
        result(runs);
    }

    private Run present(String text, Role role) {
        return Run.of(text, role).whichIsPresent(position.phase() == Phase.ENDING);
    }

    /** The finished value, once more as the decimal that the output shows where that looks different. */
    private void result(List<Run> runs) {
        String byHand = NumberText.within(ledger.result(), 14, true);
        String decimal = NumberText.within(ledger.result(), 14, false);
        runs.add(LedgerLine.muted(" = "));
        runs.add(Run.of(byHand, Role.OUTPUT).with(Weight.BOLD));
        if (!byHand.equals(decimal)) {
            runs.add(LedgerLine.muted(" = "));
            runs.add(Run.of(decimal, Role.OUTPUT).with(Weight.BOLD));
        }
    }
}
