package kernelwalk.exercise;

import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Stationary;

/**
 * By whose rules the numbers of an exercise can be worked: a function of a framework, called with the kernel as it is
 * written down, or by hand.
 *
 * <p>What a framework has a parameter for is done as the exercise has it; everything else as the framework does it.
 * Only SciPy's convolve turns a kernel. Keras never counts padding in a mean; PyTorch does, unless the exercise is one
 * of PyTorch that does not.
 */
public enum RuleBook {
    /** The layers of Keras. */
    KERAS(Convention.KERAS),
    /** The functions of PyTorch. */
    PYTORCH(Convention.PYTORCH),
    /** SciPy's convolve and convolve2d, which turn the kernel. */
    SCIPY_CONVOLVE(Convention.SCIPY),
    /** SciPy's correlate, which does not. */
    SCIPY_CORRELATE(Convention.SCIPY),
    /** By hand: as the exercise says, with Keras' rules about zeros. */
    BY_HAND(Convention.BY_HAND);

    private final Convention convention;

    RuleBook(Convention convention) {
        this.convention = convention;
    }

    /** The convention that they belong to. */
    public Convention convention() {
        return convention;
    }

    /** A name for keys, such as {@code scipy-convolve}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rules that an exercise says it follows. */
    public static RuleBook of(Exercise exercise) {
        return switch (exercise.convention()) {
            case KERAS -> KERAS;
            case PYTORCH -> PYTORCH;
            case SCIPY ->
                    exercise.operation() instanceof Weighted weighted && weighted.flip()
                            ? SCIPY_CONVOLVE
                            : SCIPY_CORRELATE;
            case BY_HAND -> BY_HAND;
        };
    }

    /** Why the framework does not take the call that an exercise stands for, if it does not. */
    public Optional<FrameworkLimit> limit(Exercise exercise) {
        return FrameworkLimit.of(exercise.operation(), convention)
                .or(
                        () ->
                                switch (this) {
                                    case KERAS -> FrameworkEdges.kerasLimit(exercise);
                                    case PYTORCH -> FrameworkEdges.pyTorchLimit(exercise);
                                    case SCIPY_CONVOLVE, SCIPY_CORRELATE, BY_HAND ->
                                            Optional.empty();
                                });
    }

    /** An exercise that these rules take, as it is worked by them. */
    public Exercise worked(Exercise exercise) {
        Exercise there = exercise.with(convention);
        return switch (exercise.operation()) {
            case Convolution convolution ->
                    there.with(convolution.withFlip(flips(convolution.flip())));
            case TransposedConvolution transposed ->
                    there.with(edges(exercise, transposed).withFlip(flips(transposed.flip())));
            case AveragePooling pool -> there.with(pool.withCountPadding(counts(exercise, pool)));
            case MaxPooling _, Stationary _ -> there;
        };
    }

    private boolean flips(boolean asked) {
        return switch (this) {
            case KERAS, PYTORCH, SCIPY_CORRELATE -> false;
            case SCIPY_CONVOLVE -> true;
            case BY_HAND -> asked;
        };
    }

    private boolean counts(Exercise exercise, AveragePooling pool) {
        return switch (this) {
            case KERAS -> false;
            case PYTORCH -> exercise.convention() != Convention.PYTORCH || pool.countPadding();
            case SCIPY_CONVOLVE, SCIPY_CORRELATE, BY_HAND -> pool.countPadding();
        };
    }

    private TransposedConvolution edges(Exercise exercise, TransposedConvolution transposed) {
        return switch (this) {
            case KERAS -> FrameworkEdges.keras(exercise, transposed).orElse(transposed);
            case PYTORCH -> FrameworkEdges.pyTorch(exercise, transposed).orElse(transposed);
            case SCIPY_CONVOLVE, SCIPY_CORRELATE, BY_HAND -> transposed;
        };
    }
}
