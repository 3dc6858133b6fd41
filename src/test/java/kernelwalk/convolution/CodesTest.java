package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The names that files and other programs read: they stay what they are, and none stands for two things. */
class CodesTest {

    @Test
    void exerciseFilesNameEveryChoiceAsTheyAlwaysDid() {
        assertThat(codes(Convention.values(), Convention::code))
                .containsExactly("keras", "pytorch", "scipy", "by-hand");
        assertThat(codes(NumberType.values(), NumberType::code))
                .containsExactly("exact", "float16", "float32", "float64", "int32");
        assertThat(codes(Rounding.values(), Rounding::code)).containsExactly("floor", "ceil");
        assertThat(codes(TapOrder.values(), TapOrder::code))
                .containsExactly("channels", "framework");
    }

    @Test
    void everyPlaceHasItsOwnNameAndItsOwnPathInTheFile() {
        assertThat(codes(Place.values(), Place::code))
                .doesNotHaveDuplicates()
                .contains("input", "output-padding", "negative-slope");
        assertThat(codes(Place.values(), Place::path))
                .doesNotHaveDuplicates()
                .contains("input", "operation.outputPadding", "operation.negativeSlope");
    }

    @Test
    void everyCauseHasItsOwnNameOfSmallLettersAndHyphens() {
        assertThat(codes(Cause.values(), Cause::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z0-9]+)+|cancelled"))
                .contains("kernel-larger-than-input", "number-not-int32", "no-share");
    }

    @Test
    void aSizeIsReadAsRowsTimesColumns() {
        assertThat(new Size(2, 3)).hasToString("2×3");
    }

    @Test
    void lengthsAreReadAloudWithTimesBetweenThemAndNoneAsEmptyBrackets() {
        assertThat(Layout.text(1, 4, 4, 2)).isEqualTo("1×4×4×2");
        assertThat(Layout.text()).isEqualTo("[]");
    }

    @Test
    void aNumberOfAFormulaBelowZeroHasTheSignOfAFormula() {
        assertThat(Expression.known(Quantity.INPUT, -3).text()).isEqualTo("−3");
        assertThat(Expression.known(Quantity.INPUT, 3).text()).isEqualTo("3");
    }

    private static <E> List<String> codes(E[] all, Function<E, String> code) {
        return Arrays.stream(all).map(code).toList();
    }
}
