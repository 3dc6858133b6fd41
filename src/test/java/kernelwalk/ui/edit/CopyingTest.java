package kernelwalk.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.notation.Display;
import kernelwalk.notation.Notation;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole tensors of the lecture's mean filter as other programs write them. */
class CopyingTest {

    private Session session = session(Lessons.first());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMPY | array([[[[0.25]],⏎⏎        [[0.25]]],⏎⏎⏎       [[[0.25]],⏎⏎       "
                        + " [[0.25]]]])",
                "PYTHON | [[[[0.25]], [[0.25]]], [[[0.25]], [[0.25]]]]",
                "PYTORCH | torch.tensor([[[[0.25, 0.25], [0.25, 0.25]]]])",
                "MATLAB | [1/4 1/4; 1/4 1/4]",
                "LATEX | \\begin{pmatrix}⏎  \\frac{1}{4} & \\frac{1}{4} \\\\⏎  \\frac{1}{4} &"
                        + " \\frac{1}{4}⏎\\end{pmatrix}",
                "CSV | 0.25,0.25⏎0.25,0.25",
                "TSV | =1/4→=1/4⏎=1/4→=1/4",
            })
    void theKernelIsCopied(Notation notation, String text) {
        select(Part.KERNEL, 0);

        assertThat(session.editing().copyAs(notation))
                .contains(text.replace('⏎', '\n').replace('→', '\t'));
    }

    @Test
    void fractionsStayFractionsOnTheirWayThroughASpreadsheet() {
        select(Part.KERNEL, 0);
        session.editing().selectAll();
        String copied = session.editing().copy().orElseThrow();
        session.editing().clear();

        session.editing().paste(copied);

        assertThat(copied).isEqualTo("=1/4\t=1/4\n=1/4\t=1/4");
        assertThat(session.document().exercise().get()).isEqualTo(Lessons.first());
        assertThat(session.editing().copyOutput().orElseThrow()).startsWith("=11/2\t=13/2\t=15/2");
    }

    @ParameterizedTest
    @CsvSource({
        "NUMPY, 0.25",
        "PYTHON, 0.25",
        "MATLAB, [0.25 0.25; 0.25 0.25]",
        "CSV, '0.25,0.25'",
        "TSV, 0.25",
        "LATEX, 0.2 & 0.2"
    })
    void chosenDecimalsAreForPeopleOnlyAndShortenNoCopyForAProgram(Notation notation, String text) {
        show(Display.decimals(1));
        select(Part.KERNEL, 0);

        assertThat(session.editing().copyAs(notation).orElseThrow()).contains(text);
        assertThat(session.editing().copy()).contains("0.25");
    }

    @Test
    void decimalsStayDecimalsAndKeepMoreDigitsThanAFloatHas() {
        String long20 = "0.12345678901234567891";
        select(Part.KERNEL, 0);
        session.editing().fill(long20);

        assertThat(session.editing().copyAs(Notation.CSV).orElseThrow()).startsWith(long20 + ",");
        assertThat(session.editing().copyAs(Notation.PYTHON).orElseThrow())
                .startsWith("[[[[" + long20 + "]]");
        assertThat(session.editing().copyAs(Notation.MATLAB).orElseThrow())
                .startsWith("[" + long20 + " 1/4;");
        assertThat(session.editing().copy()).contains(long20);
    }

    @Test
    void fractionsAreCopiedAsTheBoardShowsThem() {
        show(Display.FRACTIONS);
        select(Part.OUTPUT, 0);

        assertThat(session.editing().copyAs(Notation.MATLAB).orElseThrow())
                .startsWith("[11/2 13/2 15/2;");
        assertThat(session.editing().copyAs(Notation.LATEX).orElseThrow())
                .contains("\\frac{11}{2} & \\frac{13}{2}");
        assertThat(session.editing().copyAs(Notation.CSV).orElseThrow()).startsWith("5.5,6.5,7.5");
    }

    private void show(Display display) {
        session.document().change(_ -> "", exercise -> exercise.with(display));
    }

    @Test
    void withNothingSelectedTheInputIsCopied() {
        assertThat(session.editing().copyAs(Notation.CSV))
                .contains("0,1,2,3\n4,5,6,7\n8,9,10,11\n12,13,14,15");
        assertThat(session.editing().copyAs(Notation.TENSORFLOW).orElseThrow())
                .endsWith("shape=(1, 4, 4, 1), dtype=int64)");
    }

    @Test
    void biasAndOutputAreCopiedToo() {
        select(Part.BIAS, 0);
        assertThat(session.editing().copyAs(Notation.PYTHON)).contains("[3]");

        select(Part.OUTPUT, 0);
        assertThat(session.editing().copyAs(Notation.CSV))
                .contains("5.5,6.5,7.5\n9.5,10.5,11.5\n13.5,14.5,15.5");
    }

    static Stream<Exercise> exercises() {
        return Stream.of("mean-filter", "three-colours-four-filters", "depthwise", "transposed")
                .flatMap(CopyingTest::underAllRules);
    }

    private static Stream<Exercise> underAllRules(String id) {
        Exercise exercise =
                Lessons.all().stream()
                        .filter(lesson -> lesson.id().equals(id))
                        .flatMap(lesson -> lesson.exercise().stream())
                        .findFirst()
                        .orElseThrow();
        return Stream.of(Convention.values())
                .map(
                        convention ->
                                exercise.titled(id)
                                        .withNotes("")
                                        .with(NumberType.FLOAT64)
                                        .with(convention));
    }

    /** One card is cleared in between, so that the numbers have to come back. */
    @ParameterizedTest
    @MethodSource("exercises")
    void whatIsCopiedCanBePastedBack(Exercise exercise) {
        for (Notation notation :
                List.of(
                        Notation.NUMPY,
                        Notation.TENSORFLOW,
                        Notation.PYTORCH,
                        Notation.PYTHON,
                        Notation.MATLAB)) {
            for (Part part : List.of(Part.INPUT, Part.KERNEL, Part.BIAS)) {
                session = session(exercise);
                select(part, 0);
                String copied = session.editing().copyAs(notation).orElseThrow();
                session.editing().selectAll();
                session.editing().clear();

                session.editing().paste(copied);

                assertThat(numbers(session.document().exercise().get()))
                        .as(notation + " " + part + " " + copied)
                        .isEqualTo(numbers(exercise));
            }
        }
    }

    private static List<String> numbers(Exercise exercise) {
        var weighted = (Weighted) exercise.operation();
        return List.of(
                exercise.input().layout() + " " + List.of(exercise.input().toValues()),
                weighted.kernel().layout() + " " + List.of(weighted.kernel().toValues()),
                weighted.bias().toString());
    }

    private static Session session(Exercise exercise) {
        var answers = new Answers();
        answers.meaning = 1; // PyTorch's axes, where a tensor of PyTorch fits in two ways
        return new Session(exercise, Words.in(Locale.ENGLISH), answers);
    }

    private void select(Part part, int index) {
        session.pointer().selection().set(Optional.of(Selection.of(new Target(part, index))));
    }
}
