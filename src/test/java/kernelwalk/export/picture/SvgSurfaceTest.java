package kernelwalk.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Role;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.picture.Theme;
import kernelwalk.picture.Thumbnail;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** A picture that a browser shows. */
class SvgSurfaceTest {

    @Test
    void everyTextIsEscapedAndEveryNumberHasAPoint() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            var surface = new SvgSurface(10, 20, Theme.LIGHT);
            surface.text("<a href=\"x\">&", 1.5, 2, TextStyle.left(10, Weight.BOLD), Role.TEXT);

            assertThat(surface.text())
                    .contains("x=\"1.5\"", "&lt;a href=", "&gt;&amp;</text>")
                    .doesNotContain("<a");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void thePictureOfEveryLessonIsWellFormed() throws XMLStreamException {
        for (Lesson lesson : Lessons.all()) {
            if (lesson.exercise().isPresent()) {
                var surface = new SvgSurface(912, 380, Theme.LIGHT);
                Thumbnail.of(lesson.exercise().get(), Words.in(Locale.KOREAN)).paint(912, surface);
                String svg = surface.text();
                var xml =
                        XMLInputFactory.newDefaultFactory()
                                .createXMLStreamReader(new StringReader(svg));
                while (xml.hasNext()) {
                    xml.next();
                }
                assertThat(svg).doesNotContain("NaN", "width=\"-", "height=\"-");
            }
        }
    }
}
