package kernelwalk.ui;

import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.framework.Call;
import kernelwalk.framework.Framework;
import kernelwalk.framework.Keras2;
import kernelwalk.framework.Reply;
import kernelwalk.framework.Reply.Refused;
import kernelwalk.framework.Reply.Works;
import kernelwalk.words.Words;

/**
 * What one framework says to a call, as a card has it.
 *
 * @param id      names the card: the framework's code
 * @param title   the framework
 * @param line    the call in one line of Python, behind the shape of its input; may be empty
 * @param raised  the class of what is raised; empty when nothing is
 * @param message what it says
 * @param works   whether it does what it is asked
 */
record Saying(String id, String title, String line, String raised, String message, boolean works) {

    /** What every framework says. */
    static Stream<Saying> of(Call call, Words words) {
        return Stream.of(Framework.values()).map(framework -> of(framework, call, words));
    }

    private static Saying of(Framework framework, Call call, Words words) {
        String shape = AttemptText.shape(framework.inputShape(call));
        String line = "x: %s %s    %s".formatted(shape, call.dtype().code(), framework.line(call));
        Reply reply = framework.reply(call);
        return reply instanceof Refused refused
                ? refused(framework.code(), framework.title(), line, refused)
                : new Saying(
                        framework.code(),
                        framework.title(),
                        line,
                        "",
                        words.say(reply),
                        reply instanceof Works);
    }

    /** The wording of lectures, where it is known. */
    static Optional<Saying> ofLectures(Call call, Words words) {
        return Keras2.refusal(call)
                .map(refused -> refused("keras2", words.say("ui.failure.lecture"), "", refused));
    }

    private static Saying refused(String id, String title, String line, Refused refused) {
        return new Saying(id, title, line, refused.exception(), refused.message(), false);
    }
}
