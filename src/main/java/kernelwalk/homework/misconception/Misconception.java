package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;

/**
 * A runnable wrong rule: what a student who follows it writes.
 *
 * <p>Its sentence is in the bundles, {@code misconception.} and its name.
 */
public sealed interface Misconception
        permits Misreading,
                Reworking,
                Combination,
                BorderLeftOut,
                Carried,
                CopiedLine,
                OneWindow,
                OtherLayout,
                ShiftedValues,
                SingleSlip {

    /** The stable name, in kebab case, such as {@code kernel-rotated}. */
    String name();

    /**
     * Which heading and sentence of the bundles it has: those of its name, or others where a form of the rule is the
     * other way round.
     */
    default String wording() {
        return name();
    }

    /**
     * What a student with that misunderstanding would write; where it makes no difference, the right output.
     *
     * @return nothing where the rule cannot be followed, such as a rule about bias in a pool
     */
    Optional<Tensor<Shape>> answer(Exercise exercise);

    /**
     * The shape of what such a student would write, found without working it.
     *
     * @return nothing where the rule cannot be followed
     */
    Optional<Shape> size(Exercise exercise);

    /**
     * What the rule is about in one answer, for the sentence {@code misconception.at.} and its name: which number
     * was misread and as what. None for a rule that says all by itself.
     */
    default List<Object> details() {
        return List.of();
    }

    /** Whether what the rule is about follows from one answer, so that it says nothing about another exercise. */
    default boolean isFitted() {
        return !details().isEmpty();
    }
}
