package kernelwalk.notation;

import java.util.List;
import kernelwalk.convolution.Rational;

/** A value that stands in a program as it is, so that nothing has to be worked out. */
public sealed interface Literal {

    /** A number. */
    record Number(Rational value) implements Literal {}

    /** A text in quotes, or a name: of {@code tf.nn.relu} the last part. */
    record Word(String text) implements Literal {}

    /** A tuple or a list. */
    record Row(List<Literal> entries) implements Literal {}
}
