package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Shape;
import org.junit.jupiter.api.Test;

/** Shapes, numbers and quotations in a few signs, and the names by which files and the command line know choices. */
class ShownTextTest {

    @Test
    void unitsHaveNoRowsAndColumns() {
        assertThat(ShapeText.of(new Shape(2, 1, 1, 3), true)).isEqualTo("2×3");
        assertThat(ShapeText.of(new Shape(2, 1, 1, 3), false)).isEqualTo("2×1×1×3");
    }

    @Test
    void theRowsOfAnAnswerInUnitsAreSamplesAndItsColumnsUnits() {
        assertThat(ShapeText.ofAnswer(new Shape(1, 3, 2, 1), true)).isEqualTo("3×2");
        assertThat(ShapeText.ofAnswer(new Shape(2, 1, 1, 2), true)).isEqualTo("2×2");
        assertThat(ShapeText.ofAnswer(new Shape(2, 3, 3, 2), true)).isEqualTo("2×3×3×2");
        assertThat(ShapeText.ofAnswer(new Shape(1, 3, 2, 1), false)).isEqualTo("1×3×2×1");
    }

    @Test
    void aQuotationIsTheFirstLineAsFarAsItFits() {
        assertThat(QuotedText.of("  1 2 ")).isEqualTo("1 2");
        assertThat(QuotedText.of("")).isEmpty();
        assertThat(QuotedText.of("1 2\n3 4")).isEqualTo("1 2 …");
        assertThat(QuotedText.of("123456789 123456789 1234")).isEqualTo("123456789 123456789 1234");
        assertThat(QuotedText.of("123456789 123456789 12345"))
                .isEqualTo("123456789 123456789 123…");
    }

    @Test
    void upToSixNumbersAreShownBehindTheirShape() {
        assertThat(ShownNumbers.of(List.of(2, 1), List.of("0.5", "1"))).isEqualTo("2×1: 0.5 1");
        assertThat(ShownNumbers.of(List.of(), List.of("5"))).isEqualTo("5");
        assertThat(ShownNumbers.of(List.of(6), List.of("1", "2", "3", "4", "5", "6")))
                .isEqualTo("6: 1 2 3 4 5 6");
        assertThat(ShownNumbers.of(List.of(7), List.of("1", "2", "3", "4", "5", "6", "7")))
                .isEqualTo("7: 1 2 3 4 5 6 …");
    }

    @Test
    void notationsAreNamedByTheirCodes() {
        assertThat(Notation.values())
                .extracting(Notation::code)
                .containsExactly(
                        "numpy",
                        "tensorflow",
                        "pytorch",
                        "python",
                        "matlab",
                        "latex",
                        "csv",
                        "tsv",
                        "lines");
    }

    @Test
    void rowsAndColumnsAreAllThatLatexTablesAndLinesCanWrite() {
        assertThat(Notation.values())
                .filteredOn(Notation::isMatrix)
                .containsExactly(Notation.LATEX, Notation.CSV, Notation.TSV, Notation.LINES);
    }

    @Test
    void displaysAreNamedByTheirCodesAndFoundByThem() {
        assertThat(Display.Kind.values())
                .extracting(Display.Kind::code)
                .containsExactly("as-typed", "decimals", "fractions", "all-digits");
        assertThat(Display.named("as-typed")).contains(Display.AS_TYPED);
        assertThat(Display.named("decimals-2")).contains(Display.decimals(2));
        assertThat(Display.named("fractions")).contains(Display.FRACTIONS);
        assertThat(Display.named("all-digits")).contains(Display.ALL_DIGITS);
        assertThat(Display.named("decimals-11")).isEmpty();
        assertThat(Display.named("decimals")).isEmpty();
    }

    @Test
    void remarksAreNamedByTheirCodes() {
        assertThat(Stream.of(Remark.values()).map(Remark::code))
                .containsExactly(
                        "header-row",
                        "label-column",
                        "decimal-commas",
                        "grouping-commas",
                        "grouping-points");
    }
}
