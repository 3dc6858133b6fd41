package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a test says of a computation that cannot be made. */
final class ProblemAssert extends AbstractAssert<ProblemAssert, ConvolutionException> {

    private ProblemAssert(ConvolutionException problem) {
        super(problem, ProblemAssert.class);
    }

    static ProblemAssert assertThatProblemOf(ThrowingCallable attempt) {
        return new ProblemAssert(catchThrowableOfType(ConvolutionException.class, attempt));
    }

    /** Why, and in which part of the exercise. */
    ProblemAssert is(Cause cause, Place place) {
        isNotNull();
        Assertions.assertThat(actual.reason()).isEqualTo(cause);
        Assertions.assertThat(actual.place()).isEqualTo(place);
        return this;
    }

    /** The numbers that the message needs. */
    ProblemAssert naming(Object... arguments) {
        Assertions.assertThat(actual.arguments().stream().map(Object::toString))
                .containsExactly(
                        java.util.Arrays.stream(arguments)
                                .map(Object::toString)
                                .toArray(String[]::new));
        return this;
    }
}
