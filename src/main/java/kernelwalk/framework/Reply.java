package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kernelwalk.exercise.Dtype;

/** What a framework says to a call. */
public sealed interface Reply {

    /**
     * The call is done.
     *
     * @param shape the lengths of the result's axes, in the framework's own order
     * @param dtype the type of the result
     */
    record Works(List<Integer> shape, Dtype dtype) implements Reply {

        public Works {
            shape = List.copyOf(shape);
        }
    }

    /**
     * The call is refused.
     *
     * @param exception the class of what is raised, such as {@code ValueError}
     * @param message   word for word; lines are parted by {@code \n}
     * @param objection what it is about
     */
    record Refused(String exception, String message, Objection objection) implements Reply {}

    /**
     * Nothing is raised, but nobody has computed what comes back: the memory holds what it held before.
     *
     * @param shape the lengths of its axes
     * @param dtype its type
     */
    record Garbage(List<Integer> shape, Dtype dtype) implements Reply {

        public Garbage {
            shape = List.copyOf(shape);
        }
    }

    /**
     * The process ends, and with it all that has not been saved.
     *
     * @param message   the last words, without time and place in the source
     * @param objection what it is about
     */
    record Killed(String message, Objection objection) implements Reply {}

    /**
     * The framework has no such thing to call.
     *
     * @param argument the argument that is lacking, such as {@code groups}
     */
    record Lacking(String argument) implements Reply {}

    /** What the call is turned down for, if it is. */
    default Optional<Objection> objects() {
        return switch (this) {
            case Refused refused -> Optional.of(refused.objection());
            case Killed killed -> Optional.of(killed.objection());
            case Works _, Garbage _, Lacking _ -> Optional.empty();
        };
    }

    /** The first check that refuses decides; when none does, the call works. */
    static Reply of(Supplier<Reply> works, List<Supplier<Optional<Reply>>> checks) {
        return checks.stream()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(works);
    }

    /** A refusal, if there is reason for one. */
    static Optional<Reply> when(
            boolean refused, String exception, Objection objection, Supplier<String> message) {
        return Stream.of(message)
                .filter(_ -> refused)
                .<Reply>map(words -> new Refused(exception, words.get(), objection))
                .findFirst();
    }
}
