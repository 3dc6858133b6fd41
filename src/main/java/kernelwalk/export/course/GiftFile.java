package kernelwalk.export.course;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.course.Questions.Field;
import kernelwalk.export.course.Questions.Wrong;
import kernelwalk.export.look.Look;
import kernelwalk.words.VisibleText;

/**
 * Questions in the text format GIFT: one for each cell of the output.
 *
 * @see <a href="https://docs.moodle.org/en/GIFT_format">GIFT format</a>
 */
public final class GiftFile {

    private GiftFile() {}

    /** Writes the questions. The stream stays open. */
    public static void write(Exercise exercise, Look look, OutputStream out) throws IOException {
        Questions questions = Questions.of(exercise, look);
        String body = new QuestionText(questions).body();
        for (Field field : questions.fields()) {
            String title = questions.title(field);
            String place = questions.place(field);
            String question =
                    "::"
                            + escaped(VisibleText.of(title))
                            + "::[html]"
                            + escaped((body + Markup.paragraph(place + "?")).replace("\n", " "))
                            + "{#\n"
                            + answers(field, questions)
                            + "}\n\n";
            out.write(question.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String answers(Field field, Questions questions) {
        var answers = new StringBuilder();
        add("=", field.right(), questions.words().say("export.course.right"), questions, answers);
        for (Wrong wrong : field.wrong()) {
            add("=%0%", wrong.value(), wrong.says(), questions, answers);
        }
        String otherwise = questions.words().say("export.course.wrong");
        return answers.append("~#")
                .append(escaped(VisibleText.of(otherwise)))
                .append('\n')
                .toString();
    }

    private static void add(
            String sign,
            BigDecimal number,
            String says,
            Questions questions,
            StringBuilder answers) {
        answers.append(sign)
                .append(number.toPlainString())
                .append(':')
                .append(questions.tolerance().toPlainString())
                .append('#')
                .append(escaped(VisibleText.of(says)))
                .append('\n');
    }

    /** A text in which nothing is a sign of the format. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\~=#{}:]", "\\\\$0");
    }
}
