package kernelwalk.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.picture.Theme;
import kernelwalk.ui.practice.SizeForm;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;

/** Sessions of students at work, for the pictures in screenshots/. */
final class PracticeScenes {

    private PracticeScenes() {}

    static Map<String, Session> all() {
        Map<String, Session> scenes = new LinkedHashMap<>();
        scenes.put("practice", halfWay(Locale.ENGLISH, Theme.LIGHT));
        scenes.put("practice-dark-korean", halfWay(Locale.KOREAN, Theme.DARK));
        scenes.put("diagnosis", diagnosed(Locale.ENGLISH, Theme.DARK));
        scenes.put("diagnosis-korean", compared(Locale.KOREAN, Theme.LIGHT));
        scenes.put("replay", compared(Locale.ENGLISH, Theme.LIGHT));
        scenes.put(
                "replay-transposed",
                replayed(spreading(), "kernel-rotated", Locale.ENGLISH, Theme.LIGHT));
        scenes.put(
                "replay-transposed-korean",
                replayed(spreading(), "kernel-transposed", Locale.KOREAN, Theme.DARK));
        scenes.put(
                "replay-channels",
                replayed(
                        exercise("three-colours-four-filters"),
                        "same-kernel-for-every-channel",
                        Locale.ENGLISH,
                        Theme.DARK));
        scenes.put("replay-korean", compared(Locale.KOREAN, Theme.DARK));
        scenes.put("follow-through", carriedOn(Locale.ENGLISH, Theme.LIGHT));
        scenes.put("follow-through-korean", carriedOn(Locale.KOREAN, Theme.DARK));
        scenes.put("meter", meter(Locale.ENGLISH, Theme.LIGHT));
        scenes.put("meter-korean", meter(Locale.KOREAN, Theme.DARK));
        scenes.put("size-only", sizeOnly(Locale.ENGLISH, Theme.LIGHT));
        scenes.put("steps-korean", steps(Locale.KOREAN, Theme.LIGHT));
        scenes.put("predict", predicting(Locale.ENGLISH, Theme.DARK));
        return scenes;
    }

    /** The means were taken in place of the largest, and all that comes after it is worked rightly from there. */
    private static Session carriedOn(Locale language, Theme theme) {
        Exercise chain = exercise("exam-chain");
        List<Layer> averaged = new ArrayList<>(chain.layers());
        averaged.set(2, Layer.of(AveragePooling.of(new Size(2, 2))));
        Tensor<Shape> carried = chain.through(averaged).atEnd().compute().output();
        Session session = practising(chain.atEnd(), language, theme);
        session.practice().writing().answer(_ -> "", Answer.of(carried));
        session.practice().check();
        return session;
    }

    /** Some answers typed, one of them wrong, and checked. */
    private static Session halfWay(Locale language, Theme theme) {
        Session session = practising("mean-filter", language, theme);
        session.practice().sizeForm().rows().set("3");
        session.practice().sizeForm().columns().set("3");
        session.practice().sizeForm().filters().set("1");
        session.practice().sizeForm().give();
        type(session, 0, "5½");
        type(session, 1, "6.5");
        type(session, 2, "4.5");
        type(session, 3, "9.5");
        session.practice().check();
        return session;
    }

    /** The lecture's homework with −2 where 2 should be: several mistakes make this answer. */
    private static Session diagnosed(Locale language, Theme theme) {
        Session session = practising("vertical-edge", language, theme);
        session.practice().sizeForm().give(new Shape(1, 5, 5, 1));
        session.practice().sizeForm().write();
        session.editing().paste("0 0 -2 0 0\n".repeat(5));
        session.practice().check();
        return session;
    }

    private static Session compared(Locale language, Theme theme) {
        Session session = diagnosed(language, theme);
        var finding = session.practice().sheet().get().orElseThrow().findings().getFirst();
        String rule = session.words().get().heading(finding.misconception());
        session.practice().replaying().start(finding.misconception(), _ -> rule);
        session.practice().replaying().toParting();
        return session;
    }

    /** An answer that a rule makes, and the rule beside the right way up to where they part. */
    private static Session replayed(Exercise exercise, String rule, Locale language, Theme theme) {
        Session session = practising(exercise, language, theme);
        Misconception mistake = Misconceptions.named(rule).orElseThrow();
        Answer answer = Answer.of(mistake.answer(exercise).orElseThrow());
        session.practice().writing().answer(_ -> "", answer);
        session.practice().check();
        session.practice().replaying().start(mistake, words -> words.heading(mistake));
        session.practice().replaying().toParting();
        return session;
    }

    /** The lesson of the transposed convolution with the weights 1 to 9. */
    private static Exercise spreading() {
        Exercise exercise = exercise("transposed");
        for (int weight = 0; weight < 9; weight++) {
            exercise = exercise.withWeight(weight, Rational.of(weight + 1L));
        }
        return exercise;
    }

    /** Only the size is asked for, and the + 1 was forgotten; the number of parameters is right. */
    private static Session sizeOnly(Locale language, Theme theme) {
        var session = seen("vertical-edge", language, theme);
        session.practice().task().set(PracticeTask.SIZE_AND_PARAMETERS);
        session.sidePanel().open(SideTab.HOMEWORK);
        session.practice().start();
        SizeForm form = session.practice().sizeForm();
        form.rows().set("4");
        form.columns().set("4");
        form.filters().set("1");
        form.give();
        form.parameters().set("5");
        form.count();
        return session;
    }

    /** What a symmetric problem cannot tell, beside it. */
    private static Session meter(Locale language, Theme theme) {
        Session session = seen("vertical-edge", language, theme);
        session.settings().teaching().set(true);
        return session;
    }

    /** All but the window is blank, one product is wrong and the sum follows from it. */
    private static Session steps(Locale language, Theme theme) {
        Session session = practising("mean-filter", language, theme);
        session.practice().sizeForm().give(new Shape(1, 3, 3, 1));
        session.practice().stepsForm().ask(0);
        session.practice().stepsForm().leaveBlank(4);
        var shown = session.practice().stepsForm().shown().get().orElseThrow();
        List<String> products = List.of("0", "1/4", "1", "1");
        for (int place = 0; place < products.size(); place++) {
            shown.lines().get(1).get(place).text().set(products.get(place));
        }
        shown.lines().get(2).getFirst().text().set("9/4");
        shown.lines().get(3).getFirst().text().set("3");
        session.practice().stepsForm().check();
        return session;
    }

    private static Session predicting(Locale language, Theme theme) {
        Session session = seen("mean-filter", language, theme);
        session.prediction().on().set(true);
        session.prediction().typed().set("5.5");
        session.prediction().give();
        session.playhead().forward();
        session.prediction().typed().set("6");
        session.prediction().give();
        return session;
    }

    private static Session seen(String lesson, Locale language, Theme theme) {
        var session = new Session(exercise(lesson), Words.in(language));
        session.theme().set(theme);
        session.sidePanel().fit(1280);
        session.sidePanel().tab().set(SideTab.HOMEWORK);
        return session;
    }

    private static Session practising(String lesson, Locale language, Theme theme) {
        return practising(exercise(lesson), language, theme);
    }

    private static Session practising(Exercise exercise, Locale language, Theme theme) {
        var session = new Session(exercise, Words.in(language));
        session.theme().set(theme);
        session.sidePanel().fit(1280);
        session.sidePanel().open(SideTab.HOMEWORK);
        session.practice().start();
        return session;
    }

    private static void type(Session session, int cell, String text) {
        var target = new Target(Part.OUTPUT, cell);
        session.pointer().selection().set(Optional.of(Selection.of(target)));
        session.editing().typing().type(target, text);
        session.editing().typing().finishTyping();
    }

    private static Exercise exercise(String name) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(name))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }
}
