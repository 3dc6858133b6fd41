package kernelwalk.exercise;

import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Padding;

/** How a padding is asked for: by a rule, or by four numbers and what stands there. */
public enum PaddingKind {
    /** The window stays inside. */
    VALID("valid"),
    /** The output is as large as the input divided by the stride. */
    SAME("same"),
    /** Every window that touches the input counts. */
    FULL("full"),
    /** As many zeros as are given on each side. */
    EXPLICIT("explicit", Border.ZEROS),
    /** As many cells as are given, a mirror image without the edge. */
    REFLECT("reflect", Border.REFLECT),
    /** As many cells as are given, a mirror image with the edge. */
    SYMMETRIC("symmetric", Border.SYMMETRIC),
    /** As many copies of the edge as are given. */
    REPLICATE("replicate", Border.REPLICATE),
    /** As many cells as are given, from the other end. */
    CIRCULAR("circular", Border.CIRCULAR);

    private final String code;
    private final Optional<Border> border;

    PaddingKind(String code) {
        this.code = code;
        this.border = Optional.empty();
    }

    PaddingKind(String code, Border border) {
        this.code = code;
        this.border = Optional.of(border);
    }

    /** The kind of a padding. */
    public static PaddingKind of(Padding padding) {
        return switch (padding) {
            case Padding.Valid _ -> VALID;
            case Padding.Same _ -> SAME;
            case Padding.Full _ -> FULL;
            case Padding.Explicit explicit -> of(explicit.border());
        };
    }

    private static PaddingKind of(Border border) {
        return Stream.of(values())
                .filter(kind -> kind.border.equals(Optional.of(border)))
                .findFirst()
                .orElseThrow();
    }

    /** What stands beyond the edge, where the four numbers are given; nothing where a rule gives them. */
    public Optional<Border> border() {
        return border;
    }

    /** Whether the four numbers are given. */
    public boolean hasSides() {
        return border.isPresent();
    }

    /** Whether copies of the input stand beyond its edge. */
    public boolean copies() {
        return hasSides() && this != EXPLICIT;
    }

    /** A short name, such as {@code same}. */
    public String code() {
        return code;
    }
}
