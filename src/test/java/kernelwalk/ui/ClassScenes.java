package kernelwalk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kernelwalk.classroom.ClassAnswers;
import kernelwalk.classroom.ClassMarking;
import kernelwalk.classroom.GradedProblem;
import kernelwalk.classroom.Marked;
import kernelwalk.classroom.Submission;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.picture.Theme;
import kernelwalk.words.Words;

/** A class at the first lesson, for pictures: half of the answers are right, the others by wrong rules. */
final class ClassScenes {

    private ClassScenes() {}

    static Map<String, Session> all() {
        Map<String, Session> scenes = new LinkedHashMap<>();
        scenes.put("class", shown(Locale.ENGLISH, Theme.LIGHT));
        scenes.put("class-korean", shown(Locale.KOREAN, Theme.DARK));
        Session replayed = shown(Locale.KOREAN, Theme.LIGHT);
        replayed.settings().reducedMotion().set(true);
        replayed.classroom().replay(Optional.of("bias-omitted"));
        scenes.put("class-replay-korean", replayed);
        return scenes;
    }

    private static Session shown(Locale language, Theme theme) {
        var session = new Session(Lessons.first(), Words.in(language));
        session.theme().set(theme);
        showIn(session);
        return session;
    }

    /** Shows the answers of a class to the first lesson. */
    static void showIn(Session session) {
        session.classroom().show(marks(Lessons.first()));
    }

    private static ClassAnswers marks(Exercise exercise) {
        Map<String, Integer> made = new LinkedHashMap<>();
        made.put("bias-omitted", 6);
        made.put("stride-as-window", 3);
        made.put("mean-instead-of-sum", 2);
        var students = new ArrayList<Submission>();
        add(students, exercise.compute().output(), 14);
        made.forEach(
                (rule, times) ->
                        Misconceptions.named(rule)
                                .flatMap(known -> known.answer(exercise))
                                .ifPresent(output -> add(students, output, times)));
        add(students, exercise.compute().output().with(4, exercise.input().at(0)), 1);
        var problem = GradedProblem.of("mean-filter", exercise);
        var marks = new ArrayList<Marked>();
        try {
            new ClassMarking(List.of(problem)).mark(students, marks::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassAnswers(List.of(problem), marks);
    }

    /** So many students with an answer. */
    private static void add(List<Submission> students, Tensor<Shape> output, int times) {
        Shape shape = output.layout();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < shape.height(); row++) {
            int from = row * shape.width();
            Value[] values = Arrays.copyOfRange(output.toValues(), from, from + shape.width());
            rows.add(Arrays.toString(values));
        }
        for (int i = 0; i < times; i++) {
            String name = "student " + students.size();
            students.add(
                    Submission.ofRow(
                            name,
                            Path.of("class.csv"),
                            List.of("[" + String.join(",", rows) + "]")));
        }
    }
}
