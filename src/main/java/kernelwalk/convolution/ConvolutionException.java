package kernelwalk.convolution;

import java.util.List;

/**
 * A computation that cannot be made, as a value: the cause, the place, and the numbers that a message needs.
 *
 * <p>The words are found by whoever shows it; {@link #getMessage()} is for a log only.
 */
public final class ConvolutionException extends RuntimeException implements Problem {

    private static final long serialVersionUID = 1L;

    private final Cause cause;
    private final Place place;
    private final transient List<Object> arguments;

    /**
     * @param cause     why it cannot be made
     * @param place     the part of the exercise at fault
     * @param arguments what the message names, in the order that {@link Cause} gives
     */
    public ConvolutionException(Cause cause, Place place, Object... arguments) {
        super(cause.code() + " at " + place.path() + " " + List.of(arguments));
        this.cause = cause;
        this.place = place;
        this.arguments = List.of(arguments);
    }

    /** Why the computation cannot be made. */
    public Cause reason() {
        return cause;
    }

    /** The part of the exercise at fault. */
    public Place place() {
        return place;
    }

    @Override
    public String code() {
        return cause.code();
    }

    /** What the message names, in the order that {@link Cause} gives. */
    @Override
    public List<Object> arguments() {
        return arguments;
    }
}
