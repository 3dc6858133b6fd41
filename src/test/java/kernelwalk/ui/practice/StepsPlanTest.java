package kernelwalk.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.Problems;
import kernelwalk.homework.question.WindowForm.Kind;
import kernelwalk.ui.Session;
import kernelwalk.ui.practice.StepsPlan.Cells;
import kernelwalk.ui.practice.StepsPlan.Channel;
import kernelwalk.ui.practice.StepsPlan.Place.OfNothing;
import kernelwalk.ui.practice.StepsPlan.Place.OfNumber;
import kernelwalk.ui.practice.StepsPlan.Place.OfStep;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Where the steps of a window stand: window ⊙ kernel = products, with the blanks in place. */
class StepsPlanTest {

    /** 0 1 / 4 5 ⊙ ¼ ¼ / ¼ ¼ = 0 ¼ / 1 1¼, in sum 2½, + 3 = 5½; the products and all behind them are blank. */
    @Test
    void theWindowOfAConvolutionStandsBesideItsWeightsAndItsProducts() {
        StepsPlan plan = plan(Lessons.first(), new Shape(1, 3, 3, 1), 0, 4);

        Channel channel = plan.channels().getFirst();
        assertThat(shown(channel.window())).isEqualTo("0 1 | 4 5");
        assertThat(shown(channel.weights().orElseThrow())).isEqualTo("1/4 1/4 | 1/4 1/4");
        assertThat(shown(channel.products().orElseThrow())).isEqualTo("_ _ | _ _");
        assertThat(channel.subtotal()).isEmpty();
        assertThat(plan.ending())
                .extracting(StepsPlan.End::kind)
                .containsExactly(Kind.SUM, Kind.BIAS, Kind.RESULT);
    }

    @Test
    void everyChannelHasItsOwnGridsAndItsSubtotal() {
        StepsPlan plan = plan(Problems.pixels("2 3", "4 5", "1"), new Shape(1, 1, 1, 1), 0, 1);

        assertThat(plan.channels())
                .extracting(channel -> shown(channel.products().orElseThrow()))
                .containsExactly("8", "15");
        assertThat(plan.channels())
                .extracting(channel -> channel.subtotal().orElseThrow().number().toString())
                .containsExactly("8", "15");
    }

    /** A maximum passes over the padding: its cells hold nothing. */
    @Test
    void whatAPoolPassesOverIsNoStep() {
        Exercise pool = Problems.maxPool("3 1\n2 7", 2, 2);
        var padded = pool.operation().withPadding(Padding.explicit(1, 0, 1, 0));

        StepsPlan plan = plan(pool.with(padded), new Shape(1, 1, 1, 1), 0, 1);

        Channel channel = plan.channels().getFirst();
        assertThat(shown(channel.window())).isEqualTo("  |  3");
        assertThat(channel.products()).isEmpty();
        assertThat(plan.ending()).extracting(StepsPlan.End::kind).containsExactly(Kind.LARGEST);
    }

    /** Of the input only the cells are shown that reach the output cell 1,1: all four of 2×2 by a kernel of 2×2. */
    @Test
    void ofATransposedConvolutionTheCellsThatArriveStandBesideTheWholeKernel() {
        Exercise spreading =
                Problems.transposed("1 2 0\n3 4 0\n0 0 0", "1 10\n100 1000", Padding.valid());

        StepsPlan plan = plan(spreading, new Shape(1, 4, 4, 1), 5, 1);

        Channel channel = plan.channels().getFirst();
        assertThat(shown(channel.window())).isEqualTo("1 2 | 3 4");
        assertThat(shown(channel.weights().orElseThrow())).isEqualTo("1 10 | 100 1000");
        assertThat(shown(channel.products().orElseThrow())).isEqualTo("1000 200 | 30 4");
    }

    private static StepsPlan plan(Exercise exercise, Shape size, int answer, int blanks) {
        var session = new Session(exercise, Words.in(Locale.ENGLISH));
        Practice practice = session.practice();
        practice.start();
        practice.sizeForm().give(size);
        practice.stepsForm().ask(answer);
        practice.stepsForm().leaveBlank(blanks);
        return StepsPlan.of(practice.stepsForm().shown().get().orElseThrow());
    }

    private static String shown(Cells cells) {
        List<String> texts =
                cells.places().stream()
                        .map(
                                place ->
                                        switch (place) {
                                            case OfStep step ->
                                                    step.step().given()
                                                            ? step.number().toString()
                                                            : "_";
                                            case OfNumber other -> other.number().toString();
                                            case OfNothing _ -> "";
                                        })
                        .toList();
        var rows = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i += cells.columns()) {
            rows.add(String.join(" ", texts.subList(i, i + cells.columns())));
        }
        return String.join(" | ", rows);
    }
}
