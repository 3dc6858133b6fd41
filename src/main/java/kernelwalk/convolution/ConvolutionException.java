package kernelwalk.convolution;

import java.util.List;
import java.util.OptionalInt;

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
    private final int layer;

    /**
     * @param cause     why it cannot be made
     * @param place     the part of the exercise at fault
     * @param arguments what the message names, in the order that {@link Cause} gives
     */
    public ConvolutionException(Cause cause, Place place, Object... arguments) {
        this(cause, place, -1, List.of(arguments));
    }

    private ConvolutionException(Cause cause, Place place, int layer, List<Object> arguments) {
        super(cause.code() + " at " + place.path() + " " + arguments);
        this.cause = cause;
        this.place = place;
        this.layer = layer;
        this.arguments = arguments;
    }

    /** The same problem in a layer of a chain, counted from 0. */
    public ConvolutionException inLayer(int which) {
        var told = new ConvolutionException(cause, place, which, arguments);
        told.initCause(this);
        return told;
    }

    /** The layer of a chain that cannot be worked, from 0; nothing where there is but one. */
    public OptionalInt layer() {
        return layer < 0 ? OptionalInt.empty() : OptionalInt.of(layer);
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
