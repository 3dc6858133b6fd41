package kernelwalk.ui.present;

import java.util.List;
import java.util.stream.LongStream;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.MomentText;
import kernelwalk.words.Words;

/** What the walk comes to next, said. */
final class NextSteps {

    private static final int MOST = 4;

    private final Playhead playhead;
    private final MomentText text;

    NextSteps(Playhead playhead, Words words) {
        this.playhead = playhead;
        this.text = new MomentText(words);
    }

    /** Where the walk stands now. */
    String now() {
        return say(playhead.moment().get());
    }

    /** The moment after a step; at the end the last. */
    long next() {
        return playhead.after(playhead.moment().get());
    }

    /** Where it stands after each of the next steps, as long as there are any. */
    List<String> coming() {
        return LongStream.iterate(playhead.moment().get(), playhead::after)
                .limit(MOST + 1)
                .skip(1)
                .takeWhile(moment -> moment <= playhead.last())
                .distinct()
                .filter(moment -> moment > playhead.moment().get())
                .mapToObj(this::say)
                .toList();
    }

    private String say(long moment) {
        return text.of(playhead.computation().get(), moment);
    }
}
