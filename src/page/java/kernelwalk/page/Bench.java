package kernelwalk.page;

import java.util.List;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.Check;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.diagnosis.Question;
import kernelwalk.words.DiagnosisText;
import kernelwalk.words.Words;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** What stands above and under the board: the layers, the way back from changes, and a student's work. */
final class Bench {

    /** An output of more cells is not worked out by hand. */
    private static final int MOST_CELLS = 4096;

    private final Walking walking;
    private final HTMLElement practise = Dom.element("practise");
    private final HTMLElement layers = Dom.element("layer");
    private final HTMLElement restore = Dom.element("restore");
    private final HTMLElement replies = Dom.element("replies");

    Bench(Walking walking) {
        this.walking = walking;
        Dom.on(practise, "click", () -> walking.practise(walking.homework().isEmpty()));
        Dom.on(restore, "click", walking::restore);
        Dom.on(Dom.element("check"), "click", this::check);
        layers.addEventListener("change", _ -> walking.open(Integer.parseInt(Dom.value(layers))));
    }

    private void check() {
        walking.homework().ifPresent(Homework::check);
        walking.changed();
    }

    /** Names what is there in the language that is spoken. */
    void name() {
        Exercise exercise = walking.exercise();
        Words words = walking.words();
        var names = new java.util.ArrayList<String>();
        for (int i = 0; i < exercise.layers().size(); i++) {
            var layer = exercise.layers().get(i);
            String type = words.say("operation." + OperationType.of(layer.operation()).code());
            names.add(
                    layer.name().isEmpty()
                            ? words.say("export.layer", i + 1, type)
                            : words.say("export.layer.named", i + 1, layer.name(), type));
        }
        Dom.choices(layers, names, exercise.opened());
        layers.setHidden(names.size() == 1);
    }

    /** Shows a student's work, or that nobody practises. */
    void show() {
        Words words = walking.words();
        boolean isOn = walking.homework().isPresent();
        Dom.text(practise, words.say(isOn ? "homework.practice.stop" : "homework.practice.start"));
        practise.setAttribute("aria-pressed", Boolean.toString(isOn));
        practise.setHidden(walking.computation().geometry().output().count() > MOST_CELLS);
        restore.setHidden(isOn || !walking.isEdited());
        Dom.element("homework").setHidden(!isOn);
        Dom.element("transport").setHidden(isOn);
        Dom.element("moment").setHidden(isOn);
        Dom.text(
                Dom.element("hint"),
                words.say(isOn ? "homework.bench.answers" : "export.web.hint"));
        walking.homework().ifPresent(it -> show(it, words));
    }

    private void show(Homework homework, Words words) {
        Dom.text(
                Dom.element("written"),
                words.say("homework.answer.written-of", homework.written(), homework.count()));
        var texts = new DiagnosisText(words);
        HTMLElement found = Dom.element("found");
        found.clear();
        replies.clear();
        homework.found().ifPresent(check -> tell(homework, check, texts, found));
    }

    private void tell(Homework homework, Check check, DiagnosisText texts, HTMLElement found) {
        Dom.add(found, "strong", texts.verdict(check));
        if (!check.conventions().isEmpty()) {
            Dom.add(found, "p", texts.elsewhere(check));
        }
        List<Finding> findings = homework.findings();
        if (check.wrong() == 0 || !check.conventions().isEmpty() && findings.isEmpty()) {
            return;
        }
        Dom.add(found, "em", texts.title(findings));
        Dom.add(found, "p", texts.rules(check, findings));
        homework.question().ifPresent(question -> ask(homework, question, texts));
    }

    private void ask(Homework homework, Question question, DiagnosisText texts) {
        Dom.add(replies, "span", texts.question(question));
        for (Question.Choice choice : question.choices()) {
            HTMLElement button = HTMLDocument.current().createElement("button");
            Dom.text(button, texts.choice(question, choice, homework.exercise()));
            Dom.on(
                    button,
                    "click",
                    () -> {
                        homework.reply(choice);
                        walking.changed();
                    });
            replies.appendChild(button);
        }
    }
}
