package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.ExamChain;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Questions.Leaving;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student writes on later layers goes with the file: convolution, ReLU, pooling, flattening, dense. */
class LayerWorkTest {

    private static final Exercise CHAIN = ExamChain.plain();

    @TempDir private Path folder;

    private final Answers answers = new Answers();

    @Test
    void whatIsWrittenOnTwoLayersOfAFileIsFoundOnAnotherMachine() {
        Path file = saved(CHAIN);
        Session here = opened(file, "here");
        write(here, 0, "7");
        write(here, 4, "1/2");
        assertThat(here.desk().unsaved().get()).isTrue();
        assertThat(here.desk().save()).isTrue();
        assertThat(here.desk().unsaved().get()).isFalse();
        assertThat(here.keptWork().ofNoFile()).isEmpty();

        Session there = opened(file, "there");

        assertThat(written(there, 4)).isEqualTo("1/2");
        assertThat(written(there, 0)).isEqualTo("7");
        assertThat(there.desk().unsaved().get()).isFalse();
    }

    @Test
    void anExerciseWithoutAFileTakesWhatIsWrittenOnItsLayersIntoItsFirst() {
        Session here = begin(DeskState.of(CHAIN, Optional.empty(), List.of()), disk("here"));
        write(here, 2, "3");
        answers.file = Optional.of(folder.resolve("mine" + ExerciseFile.ENDING));

        assertThat(here.desk().save()).isTrue();
        assertThat(here.desk().unsaved().get()).isFalse();
        assertThat(written(here, 2)).isEqualTo("3");

        assertThat(written(opened(answers.file.get(), "there"), 2)).isEqualTo("3");
    }

    @Test
    void whatIsWrittenOnALaterLayerIsAChangeThatIsFoundAfterAKill() {
        Path file = saved(CHAIN);
        Disk disk = disk("here");
        Session here = begin(DeskState.of(CHAIN, Optional.of(file), List.of()), disk);
        write(here, 4, "5");

        Session later = begin(disk.last(), disk);

        assertThat(later.desk().unsaved().get()).isTrue();
        assertThat(written(later, 4)).isEqualTo("5");
    }

    @Test
    void otherNumbersBeginABlankLayerAndUndoBringsBackWhatWasWritten() {
        Session here = opened(saved(CHAIN), "here");
        write(here, 2, "8");
        here.document().goToLayer(0);

        here.document().change(_ -> "", it -> it.withInput(0, Rational.of(9)));
        assertThat(written(here, 2)).isEmpty();
        here.practice().stop();
        here.document().goToLayer(0);
        here.document().undo();

        assertThat(written(here, 2)).isEqualTo("8");
    }

    @Test
    void anotherSheetInItsPlaceIsOneStepAndBringsTheLayersBack() {
        Session here = opened(saved(CHAIN), "here");
        write(here, 4, "6");
        here.document().goToLayer(0);
        answers.leaving = Leaving.DISCARD;

        here.desk()
                .replace(Phrase.of("document.change.reload"), CHAIN.withInput(0, Rational.of(9)));
        here.document().undo();

        assertThat(written(here, 4)).isEqualTo("6");
        assertThat(here.desk().unsaved().get()).isTrue();
    }

    @Test
    void aFileWithoutSuchWorkHasNoNewKey() throws Exception {
        Path file = saved(CHAIN);
        Session here = opened(file, "here");
        write(here, 0, "7");
        here.desk().save();
        assertThat(Files.readString(file)).contains("\"practice\"").doesNotContain("\"layers\"");

        write(here, 1, "2");
        here.desk().save();
        assertThat(Files.readString(file)).contains("\"layers\": [\n      { \"layer\": 2,\n");
    }

    private Path saved(Exercise exercise) {
        Path file = folder.resolve("homework" + ExerciseFile.ENDING);
        ExerciseFile.write(file, exercise);
        return file;
    }

    private Disk disk(String machine) {
        return new Disk(folder.resolve(machine));
    }

    private Session opened(Path file, String machine) {
        Session session =
                begin(DeskState.of(ExamChain.plain(), Optional.empty(), List.of()), disk(machine));
        session.desk().open(file);
        return session;
    }

    private Session begin(DeskState state, Disk disk) {
        var session = new Session(state.sheet(), Words.in(Locale.ENGLISH), answers);
        session.keptWork().lookUp(disk.now()::workOn);
        session.desk().takeUp(state, disk.keeper());
        return session;
    }

    /** Goes to a layer, says its size and writes into its first cell. */
    private static void write(Session session, int layer, String text) {
        at(session, layer);
        session.practice().sizeForm().show();
        AnswerCell cell = AnswerCell.read(text, session.document().exercise().get().numbers());
        session.practice().writing().cells(Phrase.of("practice.change.answer"), Map.of(0, cell));
    }

    private static String written(Session session, int layer) {
        at(session, layer);
        return session.practice().sheet().get().orElseThrow().written().at(0).text();
    }

    /** The way on is shut while somebody practises. */
    private static void at(Session session, int layer) {
        session.practice().stop();
        session.document().goToLayer(layer);
        session.practice().start();
    }
}
