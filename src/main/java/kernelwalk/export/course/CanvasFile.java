package kernelwalk.export.course;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.course.Questions.Field;
import kernelwalk.export.look.Look;

/**
 * A package in the dialect of QTI 1.2 that Canvas reads: a numerical question for each cell of the output.
 *
 * @see <a href="https://www.imsglobal.org/question/qtiv1p2/imsqti_asi_bindv1p2.html">QTI 1.2, XML binding</a>
 */
public final class CanvasFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String ASSESSMENT = "kernelwalk/kernelwalk.xml";

    private final Questions questions;

    private CanvasFile(Questions questions) {
        this.questions = questions;
    }

    /** Writes the package. The stream stays open. */
    public static void write(Exercise exercise, Look look, OutputStream out) throws IOException {
        var archive = new ZipArchive(out);
        archive.add(ASSESSMENT, new CanvasFile(Questions.of(exercise, look)).assessment());
        archive.add(
                "imsmanifest.xml",
                HEAD
                        + "<manifest identifier=\"kernelwalk\" xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\">\n"
                        + "<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>\n"
                        + "<organizations/>\n<resources>\n<resource identifier=\"assessment\" type=\"imsqti_xmlv1p2\">"
                        + "<file href=\""
                        + ASSESSMENT
                        + "\"/></resource>\n</resources>\n</manifest>\n");
        archive.end();
    }

    private String assessment() {
        var xml =
                new StringBuilder(HEAD)
                        .append(
                                "<questestinterop xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\">\n")
                        .append("<assessment ident=\"assessment\" title=\"")
                        .append(Markup.text(questions.title()))
                        .append("\"><section ident=\"root_section\">\n");
        String body = new QuestionText(questions).body();
        for (int i = 0; i < questions.fields().size(); i++) {
            item(i, questions.fields().get(i), body, xml);
        }
        return xml.append("</section></assessment>\n</questestinterop>\n").toString();
    }

    private void item(int number, Field field, String body, StringBuilder xml) {
        String title = questions.title(field);
        String place = questions.place(field);
        xml.append("<item ident=\"cell_")
                .append(number)
                .append("\" title=\"")
                .append(Markup.text(title))
                .append("\">\n<itemmetadata><qtimetadata>")
                .append(metadata("question_type", "numerical_question"))
                .append(metadata("points_possible", "1.0"))
                .append("</qtimetadata></itemmetadata>\n<presentation><material>")
                .append("<mattext texttype=\"text/html\">")
                .append(escaped(body + Markup.paragraph(place + "?")))
                .append(
                        "</mattext></material>\n<response_str ident=\"response1\" rcardinality=\"Single\">")
                .append(
                        "<render_fib fibtype=\"Decimal\"><response_label ident=\"answer1\"/></render_fib>")
                .append("</response_str></presentation>\n<resprocessing>")
                .append(
                        "<outcomes><decvar maxvalue=\"100\" minvalue=\"0\" varname=\"SCORE\" vartype=\"Decimal\"/></outcomes>\n");
        condition(field.right(), "<setvar action=\"Set\" varname=\"SCORE\">100</setvar>", xml);
        for (int wrong = 0; wrong < field.wrong().size(); wrong++) {
            condition(
                    field.wrong().get(wrong).value(),
                    "<displayfeedback feedbacktype=\"Response\" linkrefid=\"wrong_"
                            + wrong
                            + "\"/>",
                    xml);
        }
        xml.append("</resprocessing>\n");
        for (int wrong = 0; wrong < field.wrong().size(); wrong++) {
            xml.append("<itemfeedback ident=\"wrong_")
                    .append(wrong)
                    .append("\"><flow_mat><material><mattext texttype=\"text/plain\">")
                    .append(Markup.text(field.wrong().get(wrong).says()))
                    .append("</mattext></material></flow_mat></itemfeedback>\n");
        }
        xml.append("</item>\n");
    }

    private static String metadata(String label, String entry) {
        return "<qtimetadatafield><fieldlabel>"
                + label
                + "</fieldlabel><fieldentry>"
                + entry
                + "</fieldentry></qtimetadatafield>";
    }

    /** The first that matches is taken. */
    private void condition(BigDecimal number, String then, StringBuilder xml) {
        xml.append(
                        "<respcondition continue=\"No\"><conditionvar><or><varequal respident=\"response1\">")
                .append(number.toPlainString())
                .append("</varequal><and><vargte respident=\"response1\">")
                .append(number.subtract(questions.tolerance()).toPlainString())
                .append("</vargte><varlte respident=\"response1\">")
                .append(number.add(questions.tolerance()).toPlainString())
                .append("</varlte></and></or></conditionvar>")
                .append(then)
                .append("</respcondition>\n");
    }

    /** Markup within markup. */
    private static String escaped(String markup) {
        return markup.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
