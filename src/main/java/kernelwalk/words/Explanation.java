package kernelwalk.words;

import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.exercise.Attempt;
import kernelwalk.framework.Call;
import kernelwalk.framework.Framework;
import kernelwalk.framework.Objection;
import kernelwalk.framework.Reply;
import kernelwalk.framework.Reply.Works;

/**
 * Says in one sentence why an attempt fails, or why it does not.
 *
 * @param words of the language
 */
public record Explanation(Words words) {

    /** What the first framework that refuses objects to; where Keras casts, that it does. */
    public String of(Attempt attempt) {
        Call call = Call.of(attempt);
        Reply keras = Framework.KERAS.reply(call);
        Reply torch = Framework.PYTORCH.reply(call);
        boolean isCast =
                keras instanceof Works && torch.objects().equals(Optional.of(Objection.DTYPE));
        boolean isTaken = keras instanceof Works && torch instanceof Works;
        if (isCast || isTaken && attempt.problem().isEmpty()) {
            return words.sayTaken(call, isTaken);
        }
        return Stream.of(keras, torch)
                .flatMap(reply -> reply.objects().stream())
                .findFirst()
                .map(objection -> words.say(objection, call))
                .or(() -> attempt.problem().map(words::say))
                .orElseGet(() -> words.say(keras));
    }
}
