package kernelwalk.picture;

import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.TextStyle.Weight;

/** Draws what a window has come to, large, at the right end of the worked step. */
final class RunningSumPainter {

    /** Longer sums are rounded here; the ledger has all their digits. */
    private static final int LONGEST = 14;

    private static final int SHORTEST = 6;
    private static final double LARGEST = 40;

    /** From the middle of a number to what stands under it. */
    private static final double UNDER = 26;

    private final Scene scene;
    private final Surface surface;
    private final Ledger ledger;

    RunningSumPainter(Scene scene) {
        this.scene = scene;
        this.surface = scene.surface();
        this.ledger = scene.ledger();
    }

    /**
     * What the taps come to so far, then the result.
     *
     * @param below the middle of the number; it is higher where that is the ledger's
     * @param left  where the room for it begins
     * @param right where it ends
     */
    void paint(double below, double left, double right) {
        if (scene.taken() == 0) {
            return;
        }
        double y = Math.min(below, scene.board().ledger().y() - UNDER);
        boolean done = scene.position().phase() == Phase.DONE;
        Value soon = scene.position().phase() == Phase.ENDING ? ledger.sum() : running();
        Value value = done ? ledger.result() : soon;
        String soFar =
                ledger.isMaximum()
                        ? scene.say("picture.largest-so-far")
                        : scene.say("picture.sum-so-far");
        name(done ? scene.say("picture.result") : soFar, y, right);
        number(value, y, right, right - left, done ? Role.OUTPUT : Role.PRODUCT);
    }

    /** The result alone, once it is there. */
    void result(double y, double left, double right) {
        if (scene.position().phase() == Phase.DONE) {
            paint(y, left, right);
        }
    }

    private void name(String name, double y, double right) {
        surface.text(name, right, y - 36, TextStyle.right(15, Weight.REGULAR), Role.MUTED);
    }

    private void number(Value value, double y, double right, double room, Role role) {
        String sum = sum(value, room);
        TextStyle style = TextStyle.right(LARGEST, Weight.BOLD);
        double fitting = LARGEST * Math.min(1, room / surface.width(sum, style));
        double size = Math.max(smallest(), fitting);
        surface.text(sum, right, y, style.sized(size), role);
    }

    /** As many characters as can be read. */
    private String sum(Value value, double room) {
        String full = scene.numbers().sum(value);
        TextStyle smallest = TextStyle.right(smallest(), Weight.BOLD);
        int characters = LONGEST;
        String sum = NumberStyle.within(full, value, characters);
        while (characters > SHORTEST && surface.width(sum, smallest) > room) {
            characters--;
            sum = NumberStyle.within(full, value, characters);
        }
        return sum;
    }

    private double smallest() {
        return scene.frame().options().presented() ? Presented.NUMBER : CardText.SMALLEST;
    }

    private Value running() {
        return ledger.entries().get(scene.taken() - 1).running();
    }
}
