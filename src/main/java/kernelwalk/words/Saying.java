package kernelwalk.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.framework.Call;
import kernelwalk.framework.Framework;
import kernelwalk.framework.Keras2;
import kernelwalk.framework.Reply;
import kernelwalk.framework.Reply.Refused;
import kernelwalk.framework.Reply.Works;
import kernelwalk.framework.Way;
import kernelwalk.notation.PythonShape;

/**
 * What one framework says to a call, as a card has it.
 *
 * @param id      names the card: the framework's code, or that of the way to call it
 * @param title   the framework, or the way
 * @param line    the call in one line of code; may be empty
 * @param raised  the class of what is raised; empty when nothing is
 * @param message what it says
 * @param works   whether it does what it is asked
 * @param others  what it says when it is called in other ways
 */
public record Saying(
        String id,
        String title,
        String line,
        String raised,
        String message,
        boolean works,
        List<Saying> others) {

    public Saying {
        others = List.copyOf(others);
    }

    /** What every framework says. */
    public static Stream<Saying> of(Call call, Words words) {
        return Stream.of(Framework.values()).map(framework -> of(framework, call, words));
    }

    private static Saying of(Framework framework, Call call, Words words) {
        Way way = framework.first();
        String shape = PythonShape.of(way.inputShape(call));
        return of(
                framework.code(),
                framework.title(),
                "x: %s %s    %s".formatted(shape, call.dtype().code(), way.line(call)),
                framework.reply(call),
                words,
                framework.others(call).stream().map(other -> of(other, call, words)).toList());
    }

    private static Saying of(Way way, Call call, Words words) {
        String title = words.say("way." + way.code());
        return of(way.code(), title, way.line(call), way.reply(call), words, List.of());
    }

    private static Saying of(
            String id, String title, String line, Reply reply, Words words, List<Saying> others) {
        return reply instanceof Refused refused
                ? new Saying(id, title, line, refused.exception(), refused.message(), false, others)
                : new Saying(id, title, line, "", words.say(reply), reply instanceof Works, others);
    }

    /** The wording of lectures, where it is known. */
    public static Optional<Saying> ofLectures(Call call, Words words) {
        String title = words.say("saying.lecture");
        return Keras2.refusal(call)
                .map(refused -> of("keras2", title, "", refused, words, List.of()));
    }
}
