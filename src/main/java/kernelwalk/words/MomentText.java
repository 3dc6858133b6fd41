package kernelwalk.words;

import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Walk;

/** Says where a walk stands: "window 2 of 9 · tap 3 of 4". */
public final class MomentText {

    private final Words words;

    public MomentText(Words words) {
        this.words = words;
    }

    public String of(Computation computation, long moment) {
        Walk walk = computation.walk();
        Position position = walk.at(moment);
        String window =
                words.say(
                        walk.spreads() ? "moment.cell" : "moment.window",
                        walk.windowOf(position) + 1,
                        walk.windows());
        String event =
                switch (position.phase()) {
                    case ARRIVAL ->
                            words.say(walk.spreads() ? "moment.arrival.cell" : "moment.arrival");
                    case TAP -> words.say("moment.tap", walk.tapsTaken(moment), walk.taps());
                    case ENDING ->
                            words.say(
                                    computation.operation() instanceof Weighted
                                            ? "moment.bias"
                                            : "moment.division");
                    case DONE -> words.say("moment.done");
                };
        return window + " · " + event;
    }
}
