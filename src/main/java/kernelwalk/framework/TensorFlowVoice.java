package kernelwalk.framework;

import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.exercise.Dtype;
import kernelwalk.framework.Reply.Killed;

/**
 * How one operation of TensorFlow says what is wrong.
 *
 * @param operation the operation
 * @param isNative  whether oneDNN's variant of it computes
 * @param language  the language that it is called from
 */
record TensorFlowVoice(TensorFlowOperation operation, boolean isNative, CallerLanguage language) {

    private static final String INVALID = "InvalidArgument";

    /** What is refused before a kernel is looked for. */
    Optional<Reply> notTaken(boolean refused, Objection objection, Supplier<String> message) {
        return Reply.when(
                refused,
                language.exception(INVALID),
                objection,
                () -> message.get() + language.after(operation));
    }

    /** What the kernel refuses. */
    Optional<Reply> refused(boolean refused, Objection objection, Supplier<String> message) {
        return raised(INVALID, refused, objection, message);
    }

    /** Where oneDNN gives up. */
    Optional<Reply> aborted(boolean refused, Objection objection, String message) {
        return raised("Aborted", refused, objection, () -> message);
    }

    private Optional<Reply> raised(
            String status, boolean refused, Objection objection, Supplier<String> message) {
        return Reply.when(
                refused,
                language.exception(status),
                objection,
                () ->
                        language.before((isNative ? "__MklNative" : "") + operation.title())
                                + message.get()
                                + language.after(operation));
    }

    /** A check that ends the process. */
    static Optional<Reply> killed(boolean killed, Objection objection, String message) {
        return killed ? Optional.of(new Killed(message, objection)) : Optional.empty();
    }

    /** A type that the operation does not compute with. */
    Optional<Reply> type(Dtype dtype) {
        return notTaken(
                !operation.takes(dtype), Objection.DTYPE, () -> operation.typeRefused(dtype));
    }

    /**
     * An argument of another type than the one that decides.
     *
     * @param place which of the arguments it is, from 0
     */
    Optional<Reply> sameType(int place, Dtype decides, Dtype other) {
        return notTaken(
                decides != other,
                Objection.DTYPE,
                () ->
                        "cannot compute %s%s as input #%d(zero-based) was expected to be a %s tensor but is a %s tensor"
                                .formatted(
                                        isNative ? "_MklNative" : "",
                                        operation.title(),
                                        place,
                                        TensorFlowOperation.word(decides),
                                        TensorFlowOperation.word(other)));
    }
}
