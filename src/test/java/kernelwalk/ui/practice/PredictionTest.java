package kernelwalk.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Spread;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.Session;
import kernelwalk.ui.side.SideTab;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Predicting the lecture's mean filter: 9 windows of 7 moments, the first two values 5½ and 6½. */
class PredictionTest {

    private static final String GAPS =
            """
            { "kernelwalk": 1,
              "input": { "shape": [1, 1, 1, 1], "values": [5] },
              "operation": {
                "type": "transposed-convolution",
                "kernel": { "shape": [2, 2, 1, 1], "values": [1, 1, 1, 1] },
                "bias": [7], "strides": [3, 3] } }
            """;

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final Prediction prediction = session.prediction();
    private final Playhead playhead = session.playhead();

    @Test
    void allTapsButTheLastCanBeWalkedBeforeTheValueIsKnown() {
        playhead.toEnd();

        prediction.on().set(true);

        assertThat(playhead.moment().get()).isEqualTo(3);
        assertThat(prediction.asked().get()).map(AskedValue::cell).contains(new Cell(0, 0, 0, 0));
        playhead.toEnd();
        assertThat(playhead.moment().get()).isEqualTo(3);
    }

    @Test
    void afterARightPredictionTheWalkStandsAtTheWindowThatIsAskedForNext() {
        prediction.on().set(true);
        prediction.typed().set("11/2");

        prediction.give();

        assertThat(prediction.feedback().get().orElseThrow().right()).isTrue();
        assertThat(prediction.asked().get()).map(AskedValue::cell).contains(new Cell(0, 0, 1, 0));
        assertThat(playhead.moment().get()).isEqualTo(7);
        assertThat(session.frame().get().position().output()).isEqualTo(new Cell(0, 0, 1, 0));
    }

    @Test
    void aWrongPredictionWaitsAndRevealingGoesOn() {
        prediction.on().set(true);
        prediction.typed().set("5");
        prediction.give();
        assertThat(prediction.feedback().get().orElseThrow().right()).isFalse();
        assertThat(playhead.moment().get()).isZero();

        prediction.reveal();

        assertThat(playhead.moment().get()).isEqualTo(7);
        assertThat(prediction.asked().get()).map(AskedValue::cell).contains(new Cell(0, 0, 1, 0));
    }

    @Test
    void playingStopsWhereAValueIsAsked() {
        prediction.on().set(true);
        prediction.reveal();
        playhead.togglePlaying();

        for (int tap = 0; tap < 3; tap++) {
            playhead.playStep();
        }

        assertThat(playhead.moment().get()).isEqualTo(10);
        assertThat(playhead.playing().get()).isFalse();
    }

    /** By hand: 1 spreads over rows and columns 0 to 2; what 2, 3 and 4 do not reach is complete with it. */
    @Test
    void whereCellsSpreadTheValuesThatOneCompletesAreAskedWhenItArrives() {
        session.document().open(lesson("transposed"));
        prediction.on().set(true);
        playhead.toEnd();
        assertThat(playhead.moment().get()).isZero();

        for (Cell cell : List.of(at(0, 0), at(0, 1), at(1, 0), at(1, 1))) {
            assertThat(prediction.asked().get()).map(AskedValue::cell).contains(cell);
            assertThat(playhead.moment().get()).isZero();
            prediction.typed().set("1");
            prediction.give();
        }

        assertThat(playhead.moment().get()).isEqualTo(11);
        assertThat(prediction.asked().get()).contains(new AskedValue(at(0, 2), 11, 11, 21));
    }

    @Test
    void whereCellsSpreadNoSumIsCompleteBeforeItWasAsked() {
        session.document().open(lesson("transposed"));
        prediction.on().set(true);
        playhead.toEnd();
        var spread = new Spread(playhead.computation().get());
        var output = playhead.computation().get().output();
        Set<Cell> asked = new HashSet<>();

        while (prediction.asks().get()) {
            Cell cell = prediction.asked().get().orElseThrow().cell();
            var sum = output.at(output.layout().index(0, cell.row(), cell.column(), 0));
            assertThat(spread.gathered(cell, playhead.moment().get()))
                    .isNotEqualTo(Optional.of(sum));
            asked.add(cell);
            prediction.reveal();
            playhead.toEnd();
        }

        assertThat(asked).hasSize(25);
        assertThat(playhead.atEnd()).isTrue();
    }

    /** Keras, stride 3 and a kernel of 2: row 2 and column 2 of the output are reached by nothing. */
    @Test
    void whatNoCellReachesIsAskedBeforeTheBiasIsAdded() {
        session.document().open(ExerciseFile.read(GAPS));
        prediction.on().set(true);

        for (int reached = 0; reached < 4; reached++) {
            prediction.reveal();
        }

        long bias = playhead.last();
        assertThat(prediction.asked().get())
                .contains(new AskedValue(at(0, 2), bias - 1, bias - 1, bias));
        prediction.typed().set("7");
        prediction.give();
        assertThat(prediction.feedback().get().orElseThrow().right()).isTrue();
        assertThat(playhead.moment().get()).isEqualTo(bias - 1);
    }

    @Test
    void whenEveryValueIsKnownNothingIsKeptBackAnyMore() {
        prediction.on().set(true);
        session.sidePanel().fit(1280);
        session.sidePanel().tab().set(SideTab.NUMBERS);

        for (int value = 0; value < 9; value++) {
            assertThat(session.keptBack().get()).isTrue();
            prediction.reveal();
        }

        assertThat(session.keptBack().get()).isFalse();
        assertThat(session.sidePanel().shows(SideTab.NUMBERS).get()).isTrue();
        assertThat(playhead.atEnd()).isTrue();
    }

    private static Cell at(int row, int column) {
        return new Cell(0, row, column, 0);
    }

    private static Exercise lesson(String name) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(name))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void resultsAtOnceAndTheNumbersTellNothingMeanwhile() {
        session.settings().resultsAtOnce().set(true);
        session.sidePanel().fit(1280);
        session.sidePanel().tab().set(SideTab.NUMBERS);

        prediction.on().set(true);

        assertThat(session.frame().get().options().resultsAtOnce()).isFalse();
        assertThat(session.sidePanel().shows(SideTab.NUMBERS).get()).isFalse();
        prediction.on().set(false);
        playhead.toEnd();
        assertThat(playhead.atEnd()).isTrue();
    }
}
