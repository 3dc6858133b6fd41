package kernelwalk.export.course;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.course.Questions.Field;
import kernelwalk.export.course.Questions.Wrong;
import kernelwalk.export.look.Look;
import kernelwalk.words.VisibleText;

/**
 * Questions of Moodle: a question for each map of the output, or for its units, in which every cell is a field.
 *
 * @see <a href="https://docs.moodle.org/en/Moodle_XML_format">Moodle XML format</a>
 * @see <a href="https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type">Embedded answers</a>
 */
public final class MoodleFile {

    private MoodleFile() {}

    /** Writes the questions as Moodle XML. The stream stays open. */
    public static void write(Exercise exercise, Look look, OutputStream out) throws IOException {
        Questions questions = Questions.of(exercise, look);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
        String body = new QuestionText(questions).body();
        for (int table = 0; table < questions.tables(); table++) {
            List<Field> fields = questions.table(table);
            xml.append("<question type=\"cloze\">\n<name><text>")
                    .append(Markup.cdata(VisibleText.of(questions.title(table))))
                    .append("</text></name>\n<questiontext format=\"html\"><text>")
                    .append(
                            Markup.cdata(
                                    body
                                            + QuestionText.table(
                                                    questions.table(),
                                                    place -> cloze(fields.get(place), questions))))
                    .append("</text></questiontext>\n")
                    .append("<generalfeedback format=\"html\"><text></text></generalfeedback>\n")
                    .append("<penalty>0.3333333</penalty>\n<hidden>0</hidden>\n</question>\n");
        }
        out.write(xml.append("</quiz>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cloze(Field field, Questions questions) {
        var cloze = new StringBuilder("{1:NUMERICAL:=");
        answer(field.right(), questions.tolerance(), cloze);
        cloze.append('#').append(feedback(questions.words().say("export.course.right")));
        for (Wrong wrong : field.wrong()) {
            cloze.append("~%0%");
            answer(wrong.value(), questions.tolerance(), cloze);
            cloze.append('#').append(feedback(wrong.says()));
        }
        return cloze.append("~%0%*#")
                .append(feedback(questions.words().say("export.course.wrong")))
                .append('}')
                .toString();
    }

    private static void answer(BigDecimal number, BigDecimal tolerance, StringBuilder cloze) {
        cloze.append(number.toPlainString()).append(':').append(tolerance.toPlainString());
    }

    /** No sign in it ends the field or begins an entity. */
    private static String feedback(String text) {
        return VisibleText.of(text)
                .replace('&', '+')
                .replace('<', '‹')
                .replace('>', '›')
                .replace('"', '”')
                .replace('{', '(')
                .replaceAll("[\\\\}#~/]", "\\\\$0");
    }
}
