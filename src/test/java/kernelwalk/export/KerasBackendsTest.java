package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keras computes with one of several libraries, and not every one lets NumPy read what a layer with weights gives. */
class KerasBackendsTest {

    private static List<Lesson> lessons() {
        return Lessons.all().stream().filter(it -> it.exercise().isPresent()).toList();
    }

    @Test
    void aProgramAsksKerasForTheNumbers() {
        assertThat(lessons())
                .allSatisfy(
                        lesson ->
                                assertThat(
                                                CodeLanguage.KERAS.write(
                                                        lesson.exercise().orElseThrow()))
                                        .contains("keras.ops.convert_to_numpy(layer(x)")
                                        .doesNotContain("np.array(layer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tensorflow", "jax", "torch"})
    void theProgramOfEveryLessonPrintsItsOutput(String backend, @TempDir Path folder) {
        String chosen = "import os; os.environ['KERAS_BACKEND'] = '" + backend + "'\n";
        Optional<PythonRun> python = PythonRun.running(chosen + "import keras; keras.ops.zeros(1)");
        assumeTrue(python.isPresent(), "no python3 here has Keras over " + backend);
        List<Lesson> lessons = lessons();

        List<String> printed =
                python.get()
                        .printed(
                                lessons.stream()
                                        .map(lesson -> chosen + lesson.code().orElseThrow())
                                        .toList(),
                                folder);

        assertThat(printed).hasSameSizeAs(lessons);
        for (int i = 0; i < printed.size(); i++) {
            Lesson lesson = lessons.get(i);
            assertThat(ProgramsRunTest.problem(lesson.sheet(), printed.get(i)))
                    .as(lesson.id())
                    .isEmpty();
        }
    }
}
