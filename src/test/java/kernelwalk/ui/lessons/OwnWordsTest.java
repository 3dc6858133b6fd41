package kernelwalk.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.Session;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Title and notes of an exercise, and of a lesson, which becomes one's own by that. */
class OwnWordsTest {

    private final Session session = new Session(Exercise.plain(), Words.in(Locale.KOREAN));
    private final OwnWords own = new OwnWords(session.document(), session.text());

    @Test
    void aTitleIsOneStepOfUndoHoweverManyKeysItTook() {
        own.typeTitle("E");
        own.typeTitle("Edges");
        own.finish();
        assertThat(sheet().title()).isEqualTo("Edges");

        own.typeNotes("What is dark?");
        own.finish();
        assertThat(sheet().notes()).isEqualTo("What is dark?");

        session.document().undo();
        assertThat(sheet().notes()).isEmpty();
        assertThat(sheet().title()).isEqualTo("Edges");
        session.document().undo();
        assertThat(sheet()).isEqualTo(Exercise.plain());
        assertThat(session.document().undoName().get()).isEmpty();
    }

    @Test
    void whatIsTakenBackWasNeverTyped() {
        own.typeTitle("E");
        own.cancel();

        assertThat(sheet()).isEqualTo(Exercise.plain());
        assertThat(session.document().undoName().get()).isEmpty();
    }

    @Test
    void aLessonBecomesOnesOwnWithTheWordsOfTheWindow() {
        session.document().open(Lessons.first());
        LessonText korean = Lessons.of(Lessons.first()).orElseThrow().in(Language.KOREAN);

        own.typeTitle("평균");
        own.typeTitle("평균 필터 과제");
        own.finish();

        assertThat(sheet().title()).isEqualTo("평균 필터 과제");
        assertThat(sheet().notes()).isEqualTo(korean.text() + "\n\n" + korean.question());
        assertThat(own.title()).isEqualTo("평균 필터 과제");
        session.document().undo();
        assertThat(sheet()).isEqualTo(Lessons.first());
    }

    @Test
    void wordsChangeNothingElse() {
        session.playhead().goTo(9);
        var computation = session.document().computation().get();

        own.typeNotes("Mind the sign.");
        own.finish();

        assertThat(session.playhead().moment().get()).isEqualTo(9);
        assertThat(session.document().computation().get()).isSameAs(computation);
    }

    @Test
    void anAttemptHasWordsToo() {
        Sheet attempt =
                Lessons.all().stream()
                        .filter(lesson -> lesson.id().equals("error-rank"))
                        .findFirst()
                        .orElseThrow()
                        .sheet();
        session.document().open(attempt);

        own.typeTitle("Rank");
        own.finish();

        assertThat(session.document().attempt().get().orElseThrow().title()).isEqualTo("Rank");
    }

    private Sheet sheet() {
        return session.document().sheet().get();
    }
}
