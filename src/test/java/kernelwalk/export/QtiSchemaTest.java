package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.Look;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/**
 * The schema of QTI 2.1 by IMS, final release of 2012, as QTIWorks has it with the schemas that it imports; nothing is asked
 * of the network.
 */
class QtiSchemaTest {

    private static final String CATALOGUE = "/uk/ac/ed/ph/jqtiplus/xml-catalog/";

    private static final String SCHEMA = "http://www.imsglobal.org/xsd/imsqti_v2p1.xsd";

    private static Schema schema;

    @BeforeAll
    static void theSchemaIsRead() throws Exception {
        URL place = shipped(URI.create(SCHEMA));
        assumeThat(place).as("the schema of QTI 2.1").isNotNull();
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar,file,http");
        factory.setResourceResolver(new Shipped());
        try (InputStream bytes = place.openStream()) {
            schema = factory.newSchema(new StreamSource(bytes, SCHEMA));
        }
    }

    private static URL shipped(URI asked) {
        return QtiSchemaTest.class.getResource(CATALOGUE + asked.getHost() + asked.getPath());
    }

    @Test
    void everyItemOfEveryLessonIsValid() throws Exception {
        int items = 0;
        for (Language language : Language.values()) {
            Look look = Look.in(Words.in(language));
            for (Exercise exercise : asked(look)) {
                items += validate(exercise, look);
            }
        }

        assertThat(items).isGreaterThan(90);
    }

    @Test
    void aHostileTextIsValid() throws Exception {
        assertThat(validate(Written.HOSTILE, Written.LOOK)).isOne();
    }

    private static List<Exercise> asked(Look look) {
        return Lessons.all().stream()
                .flatMap(lesson -> lesson.exercise().stream())
                .filter(exercise -> CourseFormat.QTI.refusal(exercise, look).isEmpty())
                .toList();
    }

    /** How many items there are, each of them valid. */
    private static int validate(Exercise exercise, Look look) throws IOException {
        int items = 0;
        byte[] archive = Written.bytes(CourseFormat.QTI, exercise, look);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                if (!entry.getName().equals("imsmanifest.xml")) {
                    items++;
                    assertThat(problem(part))
                            .as("%s of %s", entry.getName(), exercise.title())
                            .isEmpty();
                }
            }
        }
        return items;
    }

    private static String problem(byte[] item) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(item)));
            return "";
        } catch (SAXException invalid) {
            return invalid + " in " + new String(item, StandardCharsets.UTF_8);
        }
    }

    /** Finds what a schema imports beside it. */
    private static final class Shipped implements LSResourceResolver {

        @Override
        public LSInput resolveResource(
                String type, String namespace, String publicId, String systemId, String base) {
            if (systemId == null) {
                return null;
            }
            URI asked = base == null ? URI.create(systemId) : URI.create(base).resolve(systemId);
            try {
                LSInput input = document().createLSInput();
                input.setSystemId(asked.toString());
                input.setBaseURI(asked.toString());
                input.setByteStream(shipped(asked).openStream());
                return input;
            } catch (IOException | ReflectiveOperationException e) {
                throw new IllegalStateException(asked.toString(), e);
            }
        }

        private static DOMImplementationLS document() throws ReflectiveOperationException {
            return (DOMImplementationLS)
                    org.w3c.dom.bootstrap.DOMImplementationRegistry.newInstance()
                            .getDOMImplementation("LS");
        }
    }
}
