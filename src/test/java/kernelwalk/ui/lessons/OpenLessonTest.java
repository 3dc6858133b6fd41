package kernelwalk.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.Session;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From lesson to lesson, as they stand in the browser. */
class OpenLessonTest {

    @TempDir private Path folder;

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final OpenLesson open = session.openLesson();

    @Test
    void nextGoesThroughAllLessonsInTheOrderOfTeachingAndPreviousBack() {
        var titles = new ArrayList<String>();
        while (open.next().isPresent()) {
            titles.add(session.document().sheet().get().title());
            open.openNext();
        }
        titles.add(session.document().sheet().get().title());

        assertThat(titles).isEqualTo(Lessons.all().stream().map(it -> it.sheet().title()).toList());
        open.openPrevious();
        assertThat(title()).isEqualTo(titles.get(titles.size() - 2));
    }

    @Test
    void nothingStandsBeforeTheFirstNorBesideWhatIsNoLesson() {
        assertThat(open.previous()).isEmpty();
        open.openPrevious();
        assertThat(session.document().sheet().get()).isEqualTo(Lessons.first());

        session.desk().start(Lessons.first().titled("Mine"));
        assertThat(open.previous()).isEmpty();
        assertThat(open.next()).isEmpty();
    }

    @Test
    void lessonsOfOnesOwnStandAfterTheShippedOnes() {
        for (String name : List.of("a", "b")) {
            ExerciseFile.write(
                    folder.resolve(name + ".kernelwalk.json"), Lessons.first().titled(name));
        }
        session.ownLessons().keep(folder);
        session.desk().start(Lessons.all().getLast().sheet());

        open.openNext();
        assertThat(title()).isEqualTo("a");
        open.openNext();
        assertThat(title()).isEqualTo("b");
        assertThat(open.next()).isEmpty();

        open.openPrevious();
        open.openPrevious();
        assertThat(open.lesson().getValue().map(Lesson::id)).contains(Lessons.all().getLast().id());
    }

    @Test
    void otherNumbersThanTheWordsAreAboutAreAChange() {
        assertThat(open.changed().getValue()).isFalse();

        session.document().change(_ -> "", exercise -> exercise.withInput(0, Rational.of(99)));
        assertThat(open.changed().getValue()).isTrue();

        session.document().undo();
        assertThat(open.changed().getValue()).isFalse();
    }

    private String title() {
        return session.document().sheet().get().title();
    }
}
