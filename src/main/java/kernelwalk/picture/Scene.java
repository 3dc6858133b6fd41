package kernelwalk.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Tap;

/**
 * What every painter of one frame looks at: the frame, its board, the current window's ledger and the relations of the
 * pointed cell, each worked out once.
 */
record Scene(
        Frame frame,
        Board board,
        Surface surface,
        Position position,
        Ledger ledger,
        Relations relations) {

    Scene(Frame frame, Board board, Surface surface) {
        this(
                frame,
                board,
                surface,
                frame.position(),
                frame.computation().ledger(frame.position().output()),
                Relations.of(frame));
    }

    /** Taps of the current window that are taken, the present one too. */
    int taken() {
        return frame.computation().walk().tapsTaken(frame.moment());
    }

    /** The tap that is being taken. */
    Optional<Tap> tap() {
        if (position.phase() != Phase.TAP) {
            return Optional.empty();
        }
        int order = frame.computation().walk().tap(position.channel(), position.u(), position.v());
        return Optional.of(ledger.entries().get(order).tap());
    }

    /** The taps that read an input cell of one channel, by that cell. */
    Map<Cell, Tap> covered(int channel) {
        Map<Cell, Tap> covered = new HashMap<>();
        for (Tap tap : taps(channel)) {
            if (tap.isInput()) {
                covered.put(tap.input(), tap);
            }
        }
        return covered;
    }

    /** The taps of the current window on one channel of the input. */
    List<Tap> taps(int channel) {
        return ledger.entries().stream()
                .map(Ledger.Entry::tap)
                .filter(tap -> tap.input().channel() == channel)
                .toList();
    }

    /** Whether a cell is the one that is pointed at; a tap is pointed at on all its cards together. */
    boolean isPointed(Target target) {
        return frame.marks()
                .pointed()
                .filter(
                        pointed ->
                                pointed.equals(target)
                                        || pointed.part().isTap()
                                                && target.part().isTap()
                                                && pointed.index() == target.index())
                .isPresent();
    }

    String say(String key, Object... arguments) {
        return frame.words().say(key, arguments);
    }
}
