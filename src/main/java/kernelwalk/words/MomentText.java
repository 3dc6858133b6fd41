package kernelwalk.words;

import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Walk;
import kernelwalk.convolution.Windowless;

/** Says where a walk stands: "window 2 of 9 · tap 3 of 4". */
public final class MomentText {

    private final Words words;

    public MomentText(Words words) {
        this.words = words;
    }

    public String of(Computation computation, long moment) {
        Walk walk = computation.walk();
        Position position = walk.at(moment);
        boolean isWindowless = computation.operation() instanceof Windowless;
        boolean isSliding = !isWindowless && !(computation.operation() instanceof Dense);
        String window =
                words.say(
                        walk.spreads()
                                ? "moment.cell"
                                : isSliding ? "moment.window" : "moment.output",
                        walk.windowOf(position) + 1,
                        walk.windows());
        String event =
                switch (position.phase()) {
                    case ARRIVAL ->
                            words.say(
                                    isWindowless
                                            ? "moment.arrival.output"
                                            : walk.spreads() || !isSliding
                                                    ? "moment.arrival.cell"
                                                    : "moment.arrival");
                    case TAP ->
                            words.say(
                                    computation.operation() instanceof Weighted
                                            ? "moment.tap"
                                            : "moment.read",
                                    walk.tapsTaken(moment),
                                    walk.taps());
                    case ENDING ->
                            words.say(
                                    isWindowless
                                            ? "moment.function"
                                            : computation.operation() instanceof Weighted
                                                    ? "moment.bias"
                                                    : "moment.division");
                    case DONE -> words.say("moment.done");
                };
        return window + " · " + event;
    }
}
