package kernelwalk.export.course;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.course.Questions.Field;
import kernelwalk.export.course.Questions.Wrong;
import kernelwalk.export.look.Look;
import kernelwalk.words.VisibleText;

/**
 * A package of QTI 2.1: an item for each map of the output, or for its units, in which every cell is a field.
 *
 * @see <a href="https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html">QTI 2.1, information model</a>
 */
public final class QtiFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    private static final String INSTANCE =
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private final Questions questions;
    private final String body;

    private QtiFile(Questions questions) {
        this.questions = questions;
        body = new QuestionText(questions).body();
    }

    /** Writes the package. The stream stays open. */
    public static void write(Exercise exercise, Look look, OutputStream out) throws IOException {
        new QtiFile(Questions.of(exercise, look)).write(out);
    }

    private void write(OutputStream out) throws IOException {
        var archive = new ZipArchive(out);
        var names = new ArrayList<String>();
        for (int table = 0; table < questions.tables(); table++) {
            String name = "map-" + table;
            names.add(name);
            archive.add(name + ".xml", item(table, name));
        }
        archive.add("imsmanifest.xml", manifest(names));
        archive.end();
    }

    private static String manifest(List<String> names) {
        var xml =
                new StringBuilder(HEAD)
                        .append("<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\"")
                        .append(
                                " identifier=\"kernelwalk\">\n<metadata><schema>QTIv2.1 Package</schema>")
                        .append("<schemaversion>1.0.0</schemaversion></metadata>\n")
                        .append("<organizations/>\n<resources>\n");
        for (String name : names) {
            xml.append("<resource identifier=\"")
                    .append(name)
                    .append("\" type=\"imsqti_item_xmlv2p1\" href=\"")
                    .append(name)
                    .append(".xml\"><file href=\"")
                    .append(name)
                    .append(".xml\"/></resource>\n");
        }
        return xml.append("</resources>\n</manifest>\n").toString();
    }

    private String item(int table, String name) {
        List<Field> fields = questions.table(table);
        var xml =
                new StringBuilder(HEAD)
                        .append("<assessmentItem xmlns=\"")
                        .append(NAMESPACE)
                        .append("\"")
                        .append(INSTANCE)
                        .append(" xsi:schemaLocation=\"")
                        .append(NAMESPACE)
                        .append(" http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd\"")
                        .append(" identifier=\"")
                        .append(name)
                        .append("\" title=\"")
                        .append(Markup.text(questions.title(table)))
                        .append("\" adaptive=\"false\" timeDependent=\"false\">\n");
        for (int field = 0; field < fields.size(); field++) {
            xml.append("<responseDeclaration identifier=\"")
                    .append(response(field))
                    .append("\" cardinality=\"single\" baseType=\"float\"><correctResponse><value>")
                    .append(fields.get(field).right().toPlainString())
                    .append("</value></correctResponse></responseDeclaration>\n");
        }
        xml.append(
                        "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\">")
                .append("<defaultValue><value>0</value></defaultValue></outcomeDeclaration>\n")
                .append(
                        "<outcomeDeclaration identifier=\"MAXSCORE\" cardinality=\"single\" baseType=\"float\">")
                .append("<defaultValue><value>")
                .append(fields.size())
                .append("</value></defaultValue></outcomeDeclaration>\n")
                .append(
                        "<outcomeDeclaration identifier=\"FEEDBACK\" cardinality=\"multiple\" baseType=\"identifier\"/>\n")
                .append("<itemBody>\n")
                .append(body)
                .append(
                        QuestionText.table(
                                questions.table(),
                                place ->
                                        "<textEntryInteraction responseIdentifier=\""
                                                + response(place)
                                                + "\" expectedLength=\"8\"/>"))
                .append("</itemBody>\n<responseProcessing>\n");
        var said = new ArrayList<String>();
        for (int field = 0; field < fields.size(); field++) {
            condition(field, fields.get(field), said, xml);
        }
        xml.append("</responseProcessing>\n");
        for (int text = 0; text < said.size(); text++) {
            xml.append(
                            "<modalFeedback outcomeIdentifier=\"FEEDBACK\" showHide=\"show\" identifier=\"")
                    .append(feedback(text))
                    .append("\">")
                    .append(Markup.text(said.get(text)))
                    .append("</modalFeedback>\n");
        }
        return xml.append("</assessmentItem>\n").toString();
    }

    private static String response(int field) {
        return "R" + field;
    }

    private static String feedback(int text) {
        return "F" + text;
    }

    private void condition(int field, Field asked, List<String> said, StringBuilder xml) {
        xml.append("<responseCondition><responseIf>");
        equal(field, asked.right(), xml);
        xml.append("<setOutcomeValue identifier=\"SCORE\"><sum><variable identifier=\"SCORE\"/>")
                .append(
                        "<baseValue baseType=\"float\">1</baseValue></sum></setOutcomeValue></responseIf>\n");
        for (Wrong wrong : asked.wrong()) {
            String text = questions.place(asked) + ": " + VisibleText.of(wrong.says());
            xml.append("<responseElseIf>");
            equal(field, wrong.value(), xml);
            xml.append("<setOutcomeValue identifier=\"FEEDBACK\"><multiple>")
                    .append(
                            "<variable identifier=\"FEEDBACK\"/><baseValue baseType=\"identifier\">")
                    .append(feedback(said.size()))
                    .append("</baseValue></multiple></setOutcomeValue></responseElseIf>\n");
            said.add(text);
        }
        xml.append("</responseCondition>\n");
    }

    private void equal(int field, BigDecimal number, StringBuilder xml) {
        String tolerance = questions.tolerance().toPlainString();
        xml.append(
                        questions.tolerance().signum() == 0
                                ? "<equal toleranceMode=\"exact\">"
                                : "<equal toleranceMode=\"absolute\" tolerance=\""
                                        + tolerance
                                        + " "
                                        + tolerance
                                        + "\">")
                .append("<variable identifier=\"")
                .append(response(field))
                .append("\"/><baseValue baseType=\"float\">")
                .append(number.toPlainString())
                .append("</baseValue></equal>");
    }
}
