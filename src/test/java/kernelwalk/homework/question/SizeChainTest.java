package kernelwalk.homework.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import kernelwalk.convolution.Shape;
import kernelwalk.homework.Problems;
import kernelwalk.homework.question.SizeChain.Sized;
import kernelwalk.homework.question.SizeFinding.Part;
import org.junit.jupiter.api.Test;

/** Sizes of the layers of {@link Problems#chain}: 4×4×2, 4×4×2, 2×2×2, 8 and 3. */
class SizeChainTest {

    private final SizeChain chain = new SizeChain(Problems.chain());
    private final TreeMap<Integer, Shape> answers = new TreeMap<>();

    @Test
    void theRightSizesAreRight() {
        answers.put(0, size(4, 4, 2));
        answers.put(3, size(1, 1, 8));

        List<Sized> sized = chain.check(answers);

        assertThat(sized)
                .extracting(Sized::isRight)
                .containsExactly(true, false, false, true, false);
        assertThat(sized)
                .extracting(Sized::expected)
                .containsExactly(
                        size(4, 4, 2), size(4, 4, 2), size(2, 2, 2), size(1, 1, 8), size(1, 1, 3));
    }

    /** By hand: without the + 1 the convolution gives 3×3, of which pooling makes 1×1 and the row 2 numbers. */
    @Test
    void whatFollowsFromAWrongSizeIsNoMistakeOfItsOwn() {
        answers.put(0, size(3, 3, 2));
        answers.put(1, size(3, 3, 2));
        answers.put(2, size(1, 1, 2));
        answers.put(3, size(1, 1, 2));
        answers.put(4, size(1, 1, 3));

        List<Sized> sized = chain.check(answers);

        assertThat(names(sized.getFirst())).containsExactly("output-size-without-one");
        assertThat(sized.getFirst().carriedFrom()).isEmpty();
        assertThat(sized.subList(1, 4))
                .allSatisfy(
                        it -> {
                            assertThat(it.isRight()).isFalse();
                            assertThat(it.carriedFrom()).hasValue(0);
                            assertThat(it.findings()).isEmpty();
                        });
        assertThat(sized.getLast().isRight()).isTrue();
    }

    /** By hand: 3×3×2 goes through ReLU as it is, and pooling makes 1×1×2 of it, which is wrong there. */
    @Test
    void aWrongSizeGoesThroughLayersOfWhichNothingIsSaid() {
        answers.put(0, size(3, 3, 2));
        answers.put(3, size(1, 1, 2));

        List<Sized> sized = chain.check(answers);

        assertThat(sized).extracting(Sized::coming).element(2).isEqualTo(size(3, 3, 2));
        assertThat(sized).extracting(Sized::coming).element(3).isEqualTo(size(1, 1, 2));
        assertThat(sized.get(3).carriedFrom()).hasValue(0);
    }

    /** By hand: 3×3 of the convolution without the + 1 makes 1×1×2 of the pool, and so 2 numbers in a row. */
    @Test
    void aMistakeInALayerOfWhichNothingIsSaidIsFoundBehindIt() {
        answers.put(3, size(1, 1, 2));

        Sized row = chain.check(answers).get(3);

        assertThat(row.carriedFrom()).hasValue(0);
        assertThat(names(row)).contains("output-size-without-one");
        assertThat(row.findings()).allMatch(it -> it.part() == Part.WHOLE);
    }

    /** By hand: without the + 1 the pool makes 1×1 of 4×4 itself, whatever the convolution gave. */
    @Test
    void aMistakeInTheLayerItselfStandsBeforeOneThatIsCarriedOn() {
        answers.put(2, size(1, 1, 2));

        Sized pool = chain.check(answers).get(2);

        assertThat(pool.carriedFrom()).isEmpty();
        assertThat(names(pool)).contains("output-size-without-one");
    }

    /** Said to be right, the pool is none of what can have gone wrong. */
    @Test
    void nothingIsSoughtBeforeWhatIsSaidToBeRight() {
        answers.put(2, size(2, 2, 2));
        answers.put(3, size(1, 1, 2));

        Sized row = chain.check(answers).get(3);

        assertThat(row.origin()).isEmpty();
        assertThat(row.carriedFrom()).isEmpty();
    }

    @Test
    void theRightLengthsInAnotherOrderAreCarriedNowhere() {
        answers.put(0, size(2, 4, 4));
        answers.put(2, size(1, 1, 2));

        List<Sized> sized = chain.check(answers);

        assertThat(sized.getFirst().findings()).singleElement().matches(SizeFinding::isOrder);
        assertThat(sized.get(1).coming()).isEqualTo(size(4, 4, 2));
        assertThat(sized.get(2).carriedFrom()).isEmpty();
        assertThat(sized.get(2).findings()).noneMatch(SizeFinding::isOrder);
    }

    /** By hand: padding "full" makes 6×6 of 5×5, of which a pool that goes on by one makes 5×5. */
    @Test
    void aSecondMistakeIsFoundInWhatComesIn() {
        answers.put(0, size(6, 6, 2));
        answers.put(2, size(5, 5, 2));

        Sized pool = chain.check(answers).get(2);

        assertThat(pool.origin()).hasValue(0);
        assertThat(pool.carriedFrom()).isEmpty();
        assertThat(names(pool)).contains("stride-ignored");
    }

    @Test
    void aPartOfASizeHasAName() {
        assertThat(List.of(Part.values()))
                .extracting(Part::code)
                .containsExactly("whole", "height", "width", "filters");
    }

    private static List<String> names(Sized sized) {
        return sized.findings().stream().map(it -> it.misconception().name()).toList();
    }

    private static Shape size(int height, int width, int channels) {
        return new Shape(1, height, width, channels);
    }
}
