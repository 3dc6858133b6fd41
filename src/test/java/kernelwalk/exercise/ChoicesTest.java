package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import kernelwalk.convolution.Cause;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is chosen about the lecture's mean filter, changed choice by choice. */
class ChoicesTest {

    private final Exercise lesson = Lessons.first();
    private final Choices choices = Choices.of(lesson);

    @Test
    void theChoicesOfAnExerciseMakeTheSameExercise() {
        assertThat(choices.appliedTo(lesson)).isEqualTo(lesson);
    }

    @ParameterizedTest
    @EnumSource(OperationType.class)
    void everyOperationIsReachedAndLeftAgainWithItsKernel(OperationType type) {
        Exercise there = choices.with(type).appliedTo(lesson);
        Exercise back = choices.following(there).with(OperationType.CONVOLUTION).appliedTo(there);

        assertThat(OperationType.of(there.operation())).isEqualTo(type);
        assertThat(back).isEqualTo(lesson);
    }

    @Test
    void aPoolThatNeverHadAKernelGetsOneThatSums() {
        var pool = MaxPooling.of(Size.ONE);
        Exercise pooled = Exercise.of(Tensor.of(new Shape(1, 1, 1, 2), 3, 4), pool);

        Exercise summed = Choices.of(pooled).with(OperationType.CONVOLUTION).appliedTo(pooled);

        assertThat(summed.compute().output()).hasToString("1×1×1×1 [7]");
    }

    @Test
    void theWindowOfAPoolIsTheSizeOfTheKernel() {
        var pooled =
                (MaxPooling)
                        choices.with(OperationType.MAX_POOLING)
                                .with(Choice.KERNEL_WIDTH, 3)
                                .appliedTo(lesson)
                                .operation();

        assertThat(pooled.window()).isEqualTo(new Size(2, 3));
    }

    /** Keras: strides=None is pool_size. */
    @Test
    void aPoolBeginsWithTheStrideOfItsWindowWhichFollowsIt() {
        Choices pool = choices.with(OperationType.AVERAGE_POOLING);
        assertThat(strides(pool)).isEqualTo(new Size(2, 2));

        Choices wide = pool.following(pool.appliedTo(lesson)).with(Choice.KERNEL_WIDTH, 3);
        assertThat(strides(wide)).isEqualTo(new Size(2, 3));
        assertThat(strides(wide.with(OperationType.MAX_POOLING))).isEqualTo(new Size(2, 3));
    }

    @Test
    void theStrideOfAPoolStaysWhereItWasPut() {
        Choices set =
                choices.with(OperationType.MAX_POOLING)
                        .with(Choice.STRIDE_ROWS, 1)
                        .with(Choice.KERNEL_HEIGHT, 3);
        assertThat(strides(set)).isEqualTo(new Size(1, 2));

        Choices equal = set.with(Choice.STRIDE_ROWS, 3).with(Choice.KERNEL_HEIGHT, 4);
        assertThat(strides(equal.following(equal.appliedTo(lesson)))).isEqualTo(new Size(3, 2));
        assertThat(strides(equal.with(OperationType.CONVOLUTION))).isEqualTo(Size.ONE);
    }

    @Test
    void aPoolThatIsOpenedFollowsItsWindowOnlyWhereTheStrideIsTheWindow() {
        Exercise apart =
                Exercise.of(lesson.input(), MaxPooling.of(new Size(2, 2)).withStrides(Size.ONE));
        Exercise equal = apart.with(apart.operation().withStrides(new Size(2, 2)));

        assertThat(strides(Choices.of(apart).with(Choice.KERNEL_WIDTH, 3)))
                .isEqualTo(apart.operation().strides());
        assertThat(strides(Choices.of(equal).with(Choice.KERNEL_WIDTH, 3)))
                .isEqualTo(new Size(2, 3));
    }

    private Size strides(Choices chosen) {
        return chosen.appliedTo(lesson).operation().strides();
    }

    @Test
    void theKernelFollowsTheChannelsOfTheInput() {
        Exercise coloured = choices.with(Choice.CHANNELS, 3).appliedTo(lesson);

        assertThat(weighted(coloured).kernel().layout()).isEqualTo(new KernelShape(2, 2, 3, 1));
        assertThat(coloured.compute().output()).isEqualTo(lesson.compute().output());
    }

    @Test
    void groupsDivideTheChannelsOfTheKernel() {
        Exercise depthwise =
                choices.with(Choice.CHANNELS, 2)
                        .with(Choice.GROUPS, 2)
                        .with(Choice.FILTERS, 2)
                        .appliedTo(lesson);

        assertThat(weighted(depthwise).kernel().layout()).isEqualTo(new KernelShape(2, 2, 1, 2));
        assertThat(weighted(depthwise).bias()).hasToString("[3, 0]");
        assertThat(depthwise.compute().geometry().output()).isEqualTo(new Shape(1, 3, 3, 2));
    }

    @Test
    void groupsThatDoNotDivideStayForTheModelToRefuse() {
        Choices impossible = choices.with(Choice.CHANNELS, 3).with(Choice.GROUPS, 2);

        assertThat(refusal(impossible)).isEqualTo(Cause.CHANNELS_NOT_DIVISIBLE);
        assertThat(refusal(choices.with(Choice.GROUPS, 0))).isEqualTo(Cause.GROUPS_NOT_POSITIVE);
    }

    @Test
    void sizesOfNothingAreRefused() {
        assertThat(refusal(choices.with(Choice.INPUT_WIDTH, 0))).isEqualTo(Cause.SIZE_NOT_POSITIVE);
        assertThat(refusal(choices.with(Choice.FILTERS, -1))).isEqualTo(Cause.SIZE_NOT_POSITIVE);
        assertThat(refusal(choices.with(new Margins(0, 0, 0, 0)).with(Choice.PADDING_LEFT, -1)))
                .isEqualTo(Cause.NEGATIVE_PADDING);
    }

    @Test
    void everythingElseIsPassedOn() {
        Exercise chosen =
                choices.with(OperationType.TRANSPOSED_CONVOLUTION)
                        .with(Choice.STRIDE_ROWS, 2)
                        .with(Choice.STRIDE_COLUMNS, 3)
                        .with(Choice.DILATION_ROWS, 4)
                        .with(Choice.OUTPUT_PADDING_COLUMNS, 1)
                        .with(new Margins(1, 2, 3, 4))
                        .withFlip(true)
                        .with(NumberType.FLOAT32)
                        .with(Convention.PYTORCH)
                        .appliedTo(lesson);

        var operation = (TransposedConvolution) chosen.operation();
        assertThat(operation.strides()).isEqualTo(new Size(2, 3));
        assertThat(operation.dilations()).isEqualTo(new Size(4, 1));
        assertThat(operation.outputPadding()).isEqualTo(new Size(0, 1));
        assertThat(operation.padding()).isEqualTo(Padding.explicit(1, 2, 3, 4));
        assertThat(operation.flip()).isTrue();
        assertThat(chosen.numbers()).isEqualTo(NumberType.FLOAT32);
        assertThat(chosen.convention()).isEqualTo(Convention.PYTORCH);
    }

    @Test
    void aMeanKnowsItsRoundingAndWhetherItCountsThePadding() {
        var mean =
                (AveragePooling)
                        choices.with(OperationType.AVERAGE_POOLING)
                                .with(Rounding.CEIL)
                                .withCountPadding(true)
                                .appliedTo(lesson)
                                .operation();

        assertThat(mean.rounding()).isEqualTo(Rounding.CEIL);
        assertThat(mean.countPadding()).isTrue();
    }

    @Test
    void onlyWhatTheOperationHasDiffers() {
        Choices pooled = choices.with(OperationType.MAX_POOLING).with(Choice.FILTERS, 7);

        assertThat(pooled.differences(choices))
                .containsExactly(Choice.TYPE, Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS);
    }

    private Cause refusal(Choices impossible) {
        return catchThrowableOfType(
                        ConvolutionException.class, () -> impossible.appliedTo(lesson).compute())
                .reason();
    }

    private static Weighted weighted(Exercise exercise) {
        return (Weighted) exercise.operation();
    }
}
