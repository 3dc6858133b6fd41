package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.notation.Meaning.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What arrays of 0 to 4 axes, and of more, can be. */
class MeaningTest {

    @Test
    void fourAxesOfAnInputAreWhatKerasHas() {
        List<Meaning> meanings = Meaning.asInput(counted(2, 3, 4, 5), Convention.KERAS);

        assertThat(meanings).hasSize(1);
        assertThat(meanings.getFirst().numbers()).isEqualTo(counted(2, 3, 4, 5));
        assertThat(meanings.getFirst().added()).isEmpty();
    }

    @Test
    void fourAxesOfAnInputAreTurnedUnderTheRulesOfPyTorch() {
        Meaning meaning = only(Meaning.asInput(counted(1, 2, 2, 3), Convention.PYTORCH));

        // channels 0 1 2 / 3 4 5 and 6 7 8 / 9 10 11, side by side in each cell
        assertThat(meaning.numbers().shape()).containsExactly(1, 2, 3, 2);
        assertThat(meaning.numbers().values())
                .extracting(Value::toString)
                .containsExactly("0", "6", "1", "7", "2", "8", "3", "9", "4", "10", "5", "11");
        assertThat(meaning.order()).isEqualTo(AxisOrder.NCHW);
    }

    /** The lecture's error: (1, 4, 4) may be one picture without channels, or four rows of channels. */
    @Test
    void threeAxesOfAnInputCanBeTwoThings() {
        List<Meaning> meanings = Meaning.asInput(counted(1, 4, 4), Convention.KERAS);

        assertThat(meanings)
                .extracting(meaning -> meaning.numbers().shape())
                .containsExactly(List.of(1, 1, 4, 4), List.of(1, 4, 4, 1));
        assertThat(meanings)
                .extracting(Meaning::added)
                .containsExactly(Set.of(Role.SAMPLES), Set.of(Role.CHANNELS));
        assertThat(meanings.getLast().given())
                .containsExactly(Role.SAMPLES, Role.HEIGHT, Role.WIDTH);
    }

    @Test
    void threeAxesUnderTheRulesOfPyTorchLackSamplesOrChannelsToo() {
        assertThat(Meaning.asInput(counted(3, 4, 5), Convention.PYTORCH))
                .extracting(meaning -> meaning.numbers().shape())
                .containsExactlyInAnyOrder(List.of(1, 4, 5, 3), List.of(3, 4, 5, 1));
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void aMatrixIsRowsAndColumnsUnderAllRules(Convention convention) {
        assertThat(only(Meaning.asInput(counted(2, 3), convention)).numbers())
                .isEqualTo(counted(1, 2, 3, 1));
        assertThat(only(Meaning.asKernel(counted(2, 3), convention, false)).numbers())
                .isEqualTo(counted(2, 3, 1, 1));
        assertThat(only(Meaning.asKernel(counted(2, 3), convention, true)).numbers())
                .isEqualTo(counted(2, 3, 1, 1));
    }

    @Test
    void numbersAlongOneAxisAreARowOrAColumn() {
        assertThat(Meaning.asInput(counted(3), Convention.KERAS))
                .extracting(meaning -> meaning.numbers().shape())
                .containsExactlyInAnyOrder(List.of(1, 3, 1, 1), List.of(1, 1, 3, 1));
    }

    @Test
    void aSingleNumberIsOneCell() {
        assertThat(only(Meaning.asInput(counted(), Convention.KERAS)).numbers())
                .isEqualTo(counted(1, 1, 1, 1));
    }

    @Test
    void moreThanFourAxesAreNothing() {
        assertThat(Meaning.asInput(counted(1, 1, 1, 1, 1), Convention.KERAS)).isEmpty();
        assertThat(Meaning.asKernel(counted(1, 1, 1, 1, 1), Convention.PYTORCH, false)).isEmpty();
    }

    @Test
    void threeAxesOfAKernelLackFiltersOrChannels() {
        assertThat(Meaning.asKernel(counted(2, 3, 4), Convention.KERAS, false))
                .extracting(meaning -> meaning.numbers().shape())
                .containsExactlyInAnyOrder(List.of(2, 3, 4, 1), List.of(2, 3, 1, 4));
    }

    @Test
    void theKernelOfATransposedConvolutionHasItsFiltersBeforeItsChannelsInKeras() {
        Meaning turned = only(Meaning.asKernel(counted(1, 1, 2, 3), Convention.KERAS, true));

        assertThat(turned.numbers().shape()).containsExactly(1, 1, 3, 2);
        assertThat(turned.numbers().values())
                .extracting(Value::toString)
                .containsExactly("0", "3", "1", "4", "2", "5");
        assertThat(only(Meaning.asKernel(counted(1, 1, 2, 3), Convention.BY_HAND, true)).numbers())
                .isEqualTo(counted(1, 1, 2, 3));
    }

    /** Of Keras a row is what one input gives to all units, of PyTorch what one unit takes from all inputs. */
    @Test
    void theWeightsOfUnitsAreInputsTimesUnitsWhicheverSideTheInputsAreOn() {
        Meaning keras = Meaning.asUnits(counted(2, 3), Convention.PYTORCH, 2).orElseThrow();
        Meaning torch = Meaning.asUnits(counted(2, 3), Convention.KERAS, 3).orElseThrow();

        assertThat(keras.numbers()).isEqualTo(counted(1, 1, 2, 3));
        assertThat(keras.order()).isEqualTo(AxisOrder.HWIO);
        assertThat(torch.numbers().shape()).containsExactly(1, 1, 3, 2);
        assertThat(torch.numbers().values())
                .extracting(Value::toString)
                .containsExactly("0", "3", "1", "4", "2", "5");
        assertThat(torch.order()).isEqualTo(AxisOrder.OIHW);
        assertThat(torch.added()).containsExactlyInAnyOrder(Role.HEIGHT, Role.WIDTH);
    }

    @Test
    void theWeightsOfAsManyUnitsAsInputsStandAsTheRulesHaveThem() {
        assertThat(Meaning.asUnits(counted(2, 2), Convention.KERAS, 2).orElseThrow().numbers())
                .isEqualTo(counted(1, 1, 2, 2));
        assertThat(
                        Meaning.asUnits(counted(2, 2), Convention.PYTORCH, 2)
                                .orElseThrow()
                                .numbers()
                                .values())
                .extracting(Value::toString)
                .containsExactly("0", "2", "1", "3");
        assertThat(Meaning.asUnits(counted(1, 2, 2), Convention.KERAS, 2)).isEmpty();
    }

    @Test
    void aBiasIsNumbersAlongOneAxisWhateverAxesOfLengthOneAreBesideIt() {
        assertThat(Meaning.asBias(counted(3))).contains(counted(3));
        assertThat(Meaning.asBias(counted(1, 3, 1))).contains(counted(3));
        assertThat(Meaning.asBias(counted())).contains(counted(1));
        assertThat(Meaning.asBias(counted(2, 2))).isEmpty();
    }

    private static Meaning only(List<Meaning> meanings) {
        assertThat(meanings).hasSize(1);
        return meanings.getFirst();
    }

    static NumberArray counted(Integer... shape) {
        long count = List.of(shape).stream().reduce(1, (a, b) -> a * b);
        List<Value> values = LongStream.range(0, count).<Value>mapToObj(Rational::of).toList();
        return new NumberArray(List.of(shape), values);
    }
}
