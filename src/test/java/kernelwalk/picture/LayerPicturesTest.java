package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.homework.answer.Answer;
import kernelwalk.picture.Drawing.Heated;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the layers of a chain look like, and what is worked under them. */
class LayerPicturesTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | max(0, −3)",
                "1 | max(0, −3)",
                "2 | max(0, −3)",
                "3 | max(0, −3) = 0",
                "7 | max(0, 5) = 5"
            })
    void aReluIsWorkedFromItsNumberToItsResult(long moment, String ledger) {
        assertThat(layer("[1, 1, 2, 1]", "-3, 5", "{\"type\": \"relu\"}", moment).ledger())
                .isEqualTo(ledger);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"max-pooling\", \"window\": [2, 2]} | max(−2, 8, 0, −3) = 8",
                "{\"type\": \"global-max-pooling\"} | max(−2, 8, 0, −3) = 8",
                "{\"type\": \"average-pooling\", \"window\": [2, 2]} | ((−2) + 8 + 0 + (−3)) / 4 = 0.75"
            })
    void aNumberHasBracketsBesideASignAndNotBetweenCommas(String layer, String ledger) {
        long last = layer.contains("average") ? 6 : 5;

        assertThat(layer("[1, 2, 2, 1]", "-2, 8, 0, -3", layer, last).ledger()).isEqualTo(ledger);
    }

    @Test
    void aLeakyReluMultipliesWhatIsBelowZero() {
        String leaky = "{\"type\": \"relu\", \"negativeSlope\": 0.5, \"maximum\": 6}";

        assertThat(layer("[1, 1, 2, 1]", "-3, 9", leaky, 3).ledger())
                .isEqualTo("min(6, (−3)·0.5) = −1.5");
        assertThat(layer("[1, 1, 2, 1]", "-3, 9", leaky, 7).ledger())
                .isEqualTo("min(6, max(0, 9)) = 6.0");
    }

    /** e⁻² is 0.13534, and 1 / 1.13534 is 0.8808. */
    @Test
    void aSigmoidShowsItsExponentialAndThatItsResultIsRounded() {
        String sigmoid = "{\"type\": \"sigmoid\"}";

        assertThat(layer("[1, 1, 1, 1]", "2", sigmoid, 1).ledger()).isEqualTo("1 / (1 + e^−2)");
        assertThat(layer("[1, 1, 1, 1]", "2", sigmoid, 2).ledger())
                .isEqualTo("1 / (1 + e^−2) ≈ 1 / (1 + 0.1353)");
        assertThat(layer("[1, 1, 1, 1]", "2", sigmoid, 3).ledger())
                .isEqualTo("1 / (1 + e^−2) ≈ 1 / (1 + 0.1353) ≈ 0.8807970779778824");
    }

    /** e² is 7.3891: 7.2537 / 7.5244 is 0.9640. */
    @Test
    void aHyperbolicTangentShowsBothExponentials() {
        assertThat(layer("[1, 1, 1, 1]", "2", "{\"type\": \"tanh\"}", 3).ledger())
                .startsWith(
                        "(e^2 − e^−2) / (e^2 + e^−2) ≈ (7.3891 − 0.1353) / (7.3891 + 0.1353) ≈ 0.964");
    }

    @Test
    void aBatchNormalizationShowsTheNumbersOfItsChannelAndEveryStep() {
        String batch =
                "{\"type\": \"batch-normalization\", \"mean\": [3], \"variance\": [4],"
                        + " \"scale\": [2], \"offset\": [1], \"epsilon\": 0}";
        Painted done = layer("[1, 1, 1, 1]", "5", batch, 3);

        assertThat(done.ledger()).isEqualTo("(5 − 3) / √4 · 2 + 1 = 2 / 2 · 2 + 1 = 3");
        assertThat(done.textsIn(done.board().panel()))
                .containsSubsequence("mean", "variance", "epsilon", "scale", "offset")
                .containsSubsequence("3", "4", "0", "2", "1");
        assertThat(layer("[1, 1, 1, 1]", "5", batch.replace("0}", "0.25}"), 2).ledger())
                .as("√4.25 is 2.0616")
                .isEqualTo("(5 − 3) / √(4 + 0.25) · 2 + 1 ≈ 2 / 2.0616 · 2 + 1");
    }

    /** e is 2.7183, e² is 7.3891; with 1 they are 11.107, and 7.3891 / 11.107 is 0.6652. */
    @Test
    void aSoftmaxTakesExponentialsAddsThemUpAndDividesItsOwnByTheSum() {
        String softmax = "{\"type\": \"softmax\"}";

        assertThat(layer("[1, 1, 1, 3]", "1, 2, 0", softmax, 2).ledger())
                .isEqualTo("e^1 + e^2 + e^0 ≈ 2.7183 + 7.3891 ≈ 10.107 …");
        assertThat(layer("[1, 1, 1, 3]", "1, 2, 0", softmax, 11).ledger())
                .isEqualTo(
                        "e^1 + e^2 + e^0 ≈ 2.7183 + 7.3891 + 1 ≈ 11.107\n"
                                + "7.3891 / 11.107 ≈ 0.6652409557748219");
    }

    @Test
    void theExponentialsStandBesideTheirNumbersAsTheyAreTaken() {
        Painted second = layer("[1, 1, 1, 3]", "1, 2, 0", "{\"type\": \"softmax\"}", 2);

        assertThat(second.board().products()).hasSize(1);
        assertThat(second.textsIn(second.board().products().getFirst().box()))
                .containsExactly("2.718", "7.389");
        assertThat(second.textsIn(second.board().panel())).contains("EXPONENTIALS", "sum so far");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KERAS | Unit 1 comes from row 0, column 0, channel 1: Keras reads row, column, channel. | 0 2 4 6",
                "PYTORCH | Unit 1 comes from channel 0, row 0, column 1: PyTorch reads channel, row, column. | 0 1 2 3"
            })
    void flatteningSaysWhereAUnitComesFromAndWhichUnitEachCellBecomes(
            Convention convention, String reason, String units) {
        Exercise exercise =
                exercise("[1, 2, 2, 2]", "1, 2, 3, 4, 5, 6, 7, 8", "{\"type\": \"flatten\"}")
                        .with(convention);
        var painted = new Painted(Frame.of(exercise, 5, ENGLISH));
        Grid first =
                painted.board().input().stream()
                        .filter(grid -> grid.slice() == 0)
                        .findFirst()
                        .orElseThrow();

        assertThat(painted.ledger()).startsWith(reason);
        assertThat(painted.textsIn(first.box())).containsAll(List.of(units.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"dropout\", \"rate\": 0.25} | Numbers are left out, a share of 0.25, only while a network learns: here nothing happens.",
                "{\"type\": \"up-sampling\", \"size\": [2, 3]} | Each number fills 2 × 3 cells: this one comes from row 0, column 0.",
                "{\"type\": \"zero-padding\", \"padding\": [[1, 0], [0, 0]]} | Outside of the input there are zeros."
            })
    void whatOnlyMovesNumbersSaysSo(String layer, String reason) {
        assertThat(layer("[1, 1, 1, 1]", "7", layer, 1).ledger()).startsWith(reason);
    }

    @Test
    void unitsStandOnOneCardWithTheirNumbersBesideThem() {
        Painted painted =
                layer(
                        "[1, 1, 1, 12]",
                        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12",
                        "{\"type\": \"relu\"}",
                        0);
        Board board = painted.board();

        assertThat(board.input()).hasSize(1);
        assertThat(board.output()).hasSize(1);
        assertThat(board.input().getFirst().rows()).isEqualTo(4);
        assertThat(board.input().getFirst().columns()).isEqualTo(3);
        Box card = board.input().getFirst().box();
        var beside = new Box(card.x() - 30, card.y(), 30, card.height());
        assertThat(painted.textsIn(beside)).containsExactly("0", "3", "6", "9");
        var above = new Box(card.x(), card.y() - 22, card.width(), 22);
        assertThat(painted.textsIn(above)).containsExactly("+1", "+2");
        assertThat(board.pagers()).isEmpty();
    }

    /** 1·2 + 2·4 + 3·6 + 1: the second unit of three inputs. */
    @Test
    void aDenseLayerIsWorkedAsAConvolutionWithAKernelAsLargeAsItsInput() {
        String dense =
                "{\"type\": \"dense\", \"weights\": {\"shape\": [3, 2], \"values\": [1, 2, 3, 4, 5, 6]},"
                        + " \"bias\": [0, 1]}";
        Painted painted = layer("[1, 1, 1, 3]", "1, 2, 3", dense, 11);

        assertThat(painted.ledger()).isEqualTo("1·2 + 2·4 + 3·6 = 28   + 1 = 29");
        assertThat(painted.textsIn(painted.board().kernel().getFirst().box()))
                .containsExactly("2", "4", "6");
        assertThat(painted.textsIn(painted.board().products().getFirst().box()))
                .containsExactly("2", "8", "18");
        assertThat(painted.textsIn(painted.board().output().getFirst().box()))
                .containsExactly("22", "29");
        assertThat(texts(painted)).contains("WEIGHTS", "3×2", "1×3", "1×2", "unit 1");
    }

    /** What a leaky ReLU gives to 16 inputs, as in an exam's chain without its pooling: tenths by whole weights. */
    @Test
    void productsKeepTheDecimalsOfTheirFactorsHoweverWholeTheWeightsAre() {
        String dense =
                "{\"type\": \"dense\", \"weights\": {\"shape\": [16, 2], \"values\": [%s]}}"
                        .formatted(numbers(32));
        Exercise exercise =
                exercise(
                        "[1, 1, 1, 16]",
                        "-0.5, -0.4, 0, 8, -1, -0.2, 2, 3, 0, -0.2, -0.4, -0.7, -0.3, -0.2, -0.3, -1.6",
                        dense);

        for (double[] size : new double[][] {{976, 540}, {1000, 580}, {1280, 690}, {640, 480}}) {
            for (boolean presented : new boolean[] {false, true}) {
                Frame frame =
                        Frame.of(exercise, 4, ENGLISH).with(Options.AS_WE_GO.presented(presented));
                Board board = Board.of(frame, size[0], size[1]);
                var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
                BoardPainter.paint(frame, board, drawing);
                List<String> products =
                        drawing.all(Written.class)
                                .filter(
                                        text ->
                                                board.products()
                                                        .getFirst()
                                                        .box()
                                                        .contains(text.x(), text.y()))
                                .map(Written::text)
                                .toList();

                assertThat(products)
                        .as("%s, presented: %s", size[0], presented)
                        .contains("24.0")
                        .allMatch(text -> text.contains("."));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theSentenceUnderAFlattenedCellEndsWithinItsPanelAndUnderTheResult(String language) {
        Exercise exercise =
                exercise("[1, 2, 2, 2]", "1, 2, 3, 4, 5, 6, 7, 8", "{\"type\": \"flatten\"}");
        Frame frame =
                Frame.of(exercise, 2, Words.in(Locale.of(language)))
                        .with(Options.AS_WE_GO.presented(true));
        Board board = Board.of(frame, Presented.WIDTH, Presented.HEIGHT);
        var drawing = new Drawing((text, style) -> text.length() * style.size() * 0.6);
        BoardPainter.paint(frame, board, drawing);
        List<Written> ledger =
                drawing.all(Written.class)
                        .filter(text -> board.ledger().contains(text.x(), text.y()))
                        .toList();

        assertThat(ledger).allMatch(text -> text.x() + text.width() <= board.ledger().right());
        assertThat(drawing.all(Written.class))
                .filteredOn(text -> text.text().equals("1") && text.style().size() == 40)
                .hasSize(1)
                .allMatch(
                        result ->
                                ledger.stream()
                                        .allMatch(
                                                text ->
                                                        text.y() - text.style().size() / 2
                                                                >= result.y() + 20));
    }

    @Test
    void sixtyFourInputsAndTenUnitsCanBeReadAndFiveHundredAreColours() {
        for (double[] size : new double[][] {{976, 634}, {1024, 540}}) {
            Frame frame = Frame.of(dense(64, 10), 100, ENGLISH);
            Board board = Board.of(frame, size[0], size[1]);
            assertThat(
                            Stream.of(board.input(), board.kernel(), board.output())
                                    .flatMap(List::stream))
                    .allMatch(Grid::isReadable);
        }
        Frame frame = Frame.of(dense(512, 120), 100, ENGLISH);
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        BoardPainter.paint(frame, Board.of(frame, 976, 634), drawing);
        assertThat(drawing.all(Heated.class).map(Heated::role))
                .containsExactly(Role.KERNEL, Role.INPUT, Role.OUTPUT);
    }

    @Test
    void whatIsDrawnOfADenseLayerIsWhatItComesToMomentByMoment() {
        for (NumberType type : NumberType.values()) {
            Exercise exercise = dense(24, 5).with(type);
            Frame frame = Frame.of(exercise, 0, ENGLISH);
            Frame drawn = frame.drawn();

            assertThat(drawn.computation().output().toValues())
                    .as("to the bit in %s", type)
                    .isEqualTo(frame.computation().output().toValues());
            assertThat(drawn.computation().walk().length())
                    .isEqualTo(frame.computation().walk().length());
            assertThat(drawn.computation().walk().at(57).filter())
                    .isEqualTo(frame.computation().walk().at(57).filter());
        }
    }

    /** Row-major indices of N × units, and of inputs × units. */
    @ParameterizedTest
    @CsvSource({"12, 17", "17, 3", "64, 10", "3, 4"})
    void everyCellOfACardStandsForItsOwnNumberOfTheTensor(int inputs, int units) {
        for (long moment : new long[] {0, inputs + 4L}) {
            Frame frame = Frame.of(dense(inputs, units), moment, ENGLISH);
            Board board = Board.of(frame, 976, 634);
            int unit = frame.position().filter();

            assertThat(indices(board.input(), frame)).isEqualTo(range(0, inputs, 1));
            assertThat(indices(board.output(), frame)).isEqualTo(range(0, units, 1));
            assertThat(indices(board.kernel().subList(0, 1), frame))
                    .hasSize(inputs)
                    .allMatch(
                            index ->
                                    index % units
                                            == indices(board.kernel().subList(0, 1), frame)
                                                            .getFirst()
                                                    % units);
            assertThat(board.bias().orElseThrow().slice()).isEqualTo(unit);
            found(board, frame, Part.INPUT, inputs);
            found(board, frame, Part.OUTPUT, units);
        }
    }

    /** Nothing stands behind the last of 17 units. */
    @Test
    void theEmptyCellsOfACardAreNobodys() {
        Frame frame =
                Frame.of(
                        exercise("[2, 1, 1, 17]", numbers(34), "{\"type\": \"tanh\"}"), 0, ENGLISH);
        Board board = Board.of(frame, 976, 634);
        Grid card = board.input().getFirst();
        Box last = card.cell(card.rows() - 1, card.columns() - 1);

        assertThat(board.at(last.centreX(), last.centreY(), frame)).isEmpty();
        assertThat(board.at(card.cell(3, 1).centreX(), card.cell(3, 1).centreY(), frame))
                .contains(new Target(Part.INPUT, 16));
    }

    @Test
    void aCellOfUnitsIsCalledByItsNumber() {
        Frame frame = Frame.of(dense(12, 5), 3, ENGLISH);
        var said = new CellText(frame);

        assertThat(said.place(new Target(Part.INPUT, 7))).isEqualTo("input unit 7, sample 0");
        assertThat(said.place(new Target(Part.OUTPUT, 4))).isEqualTo("output unit 4, sample 0");
        assertThat(said.place(new Target(Part.KERNEL, 7 * 5 + 4)))
                .isEqualTo("weight of input 7 for unit 4");
        assertThat(said.place(new Target(Part.BIAS, 4))).isEqualTo("bias of unit 4");
        assertThat(said.place(new Target(Part.PRODUCTS, 2))).isEqualTo("tap on unit 2");
        assertThat(said.facts(new Target(Part.INPUT, 0)))
                .anyMatch(fact -> fact.endsWith("→ unit 4"));
    }

    /** Two layers behind each other: the numbers that come out of the first are no fractions. */
    @Test
    void numbersAfterAnIrrationalLayerSayThatTheyAreNotExact() {
        Exercise chain =
                exercise(
                        "[1, 1, 1, 2]",
                        "1, 0",
                        "{\"type\": \"sigmoid\"}, {\"type\": \"dense\","
                                + " \"weights\": {\"shape\": [2, 1], \"values\": [1, 1]}}");

        assertThat(texts(new Painted(Frame.of(chain.at(1), 4, ENGLISH))))
                .filteredOn(text -> text.startsWith("≈"))
                .as("the input, the output, the sum")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(texts(new Painted(Frame.of(dense(3, 2), 4, ENGLISH))))
                .noneMatch(text -> text.contains("≈"));
    }

    @Test
    void aStudentWritesUnitsOnOneCardToo() {
        Exercise exercise = exercise("[1, 1, 1, 12]", numbers(12), "{\"type\": \"relu\"}");
        Frame asked =
                Frame.of(exercise, 0, ENGLISH)
                        .with(
                                AnswerSheet.of(
                                        Optional.of(
                                                Answer.blank(
                                                        exercise.compute().geometry().output()))));
        Board board = Board.of(asked, 976, 634);

        assertThat(board.output()).hasSize(1);
        assertThat(indices(board.output(), asked)).isEqualTo(range(0, 12, 1));
        new Painted(asked);
    }

    @Test
    void aGlobalPoolHasOneCardOfUnits() {
        Painted painted =
                layer(
                        "[1, 2, 2, 2]",
                        "1, 9, 2, 9, 3, 9, 6, 9",
                        "{\"type\": \"global-average-pooling\"}",
                        6);

        assertThat(painted.board().output()).hasSize(1);
        assertThat(painted.ledger()).isEqualTo("(1 + 2 + 3 + 6) / 4 = 3");
        assertThat(texts(painted)).contains("mean", "unit 0", "1×2");
    }

    /** Every moment of a chain, as it is walked. */
    @Test
    void noMomentOfAChainIsWithoutItsPicture() {
        Exercise chain =
                ExerciseFile.read(
                        """
                        {"kernelwalk": 1, "input": {"shape": [2, 4, 4, 1], "values": [%s]},
                         "operations": [
                           {"type": "convolution", "kernel": {"shape": [2, 2, 1, 2], "values": [1, 0, 0, 2, -1, 1, 1, 1]}},
                           {"type": "batch-normalization", "mean": [1, 2], "variance": [4, 2], "scale": [1, 2], "offset": [0, 1], "epsilon": 0},
                           {"type": "tanh"}, {"type": "softmax"},
                           {"type": "zero-padding", "padding": [[0, 1], [1, 0]]},
                           {"type": "max-pooling", "window": [2, 2]},
                           {"type": "up-sampling", "size": [1, 2]},
                           {"type": "flatten"}, {"type": "dropout", "rate": 0.5},
                           {"type": "dense", "weights": {"shape": [16, 3], "values": [%s]}},
                           {"type": "sigmoid"}, {"type": "softmax"}]}
                        """
                                .formatted(numbers(32), numbers(48)));
        for (int layer = 0; layer < chain.layers().size(); layer++) {
            Exercise open = chain.at(layer);
            long length = open.compute().walk().length();
            for (long moment :
                    LongStream.of(0, 1, 2, 3, length / 2, length - 2, length - 1).toArray()) {
                Frame frame = Frame.of(open, moment, ENGLISH);
                var painted = new Painted(frame);
                var target = new Target(Part.INPUT, 1);
                new Painted(
                        frame.with(
                                new Marks(
                                        Optional.empty(), Optional.empty(), Optional.of(target))));
                new Painted(frame.at(0.5));
                assertThat(painted.board().input()).isNotEmpty();
                Box panel = painted.board().panel();
                assertThat(painted.all(Written.class))
                        .as("layer %d at %d ends within its panel", layer, moment)
                        .filteredOn(text -> painted.board().ledger().contains(text.x(), text.y()))
                        .allMatch(text -> text.x() + text.width() <= panel.right());
                assertThat(painted.all(Written.class))
                        .as("layer %d at %d can be read", layer, moment)
                        .allMatch(text -> text.style().size() >= 12);
            }
        }
    }

    private static List<String> texts(Painted painted) {
        return painted.all(Written.class).map(Written::text).toList();
    }

    private static void found(Board board, Frame frame, Part part, int count) {
        for (int index = 0; index < count; index++) {
            var target = new Target(part, index);
            Box box = board.boxOf(target, frame).orElseThrow();
            assertThat(board.at(box.centreX(), box.centreY(), frame)).contains(target);
        }
    }

    private static List<Integer> indices(List<Grid> cards, Frame frame) {
        var indices = new ArrayList<Integer>();
        for (Grid grid : cards) {
            for (int i = 0; i < grid.rows() * grid.columns(); i++) {
                int row = i / grid.columns();
                int column = i % grid.columns();
                if (grid.has(row, column)) {
                    indices.add(Board.target(grid, row, column, frame).index());
                }
            }
        }
        return indices;
    }

    private static List<Integer> range(int from, int count, int step) {
        return IntStream.range(0, count).mapToObj(i -> from + i * step).toList();
    }

    private static Exercise dense(int inputs, int units) {
        return exercise(
                "[1, 1, 1, " + inputs + "]",
                numbers(inputs),
                "{\"type\": \"dense\", \"weights\": {\"shape\": [%d, %d], \"values\": [%s]}}"
                        .formatted(inputs, units, numbers(inputs * units)));
    }

    /** −3, −2 … 3, −3 and so on. */
    private static String numbers(int count) {
        return String.join(
                ", ",
                IntStream.range(0, count).mapToObj(i -> Integer.toString(i % 7 - 3)).toList());
    }

    private static Painted layer(String shape, String values, String layer, long moment) {
        return new Painted(Frame.of(exercise(shape, values, layer), moment, ENGLISH));
    }

    private static Exercise exercise(String shape, String values, String layers) {
        return ExerciseFile.read(
                "{\"kernelwalk\": 1, \"input\": {\"shape\": %s, \"values\": [%s]}, \"operations\": [%s]}"
                        .formatted(shape, values, layers));
    }
}
