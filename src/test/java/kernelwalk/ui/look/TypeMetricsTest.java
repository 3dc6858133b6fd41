package kernelwalk.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ResourceBundle;
import javafx.scene.canvas.Canvas;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.picture.Theme;
import kernelwalk.picture.TypeMetrics;
import kernelwalk.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture in a file has the lines of the one on the screen, since its texts are as wide. */
class TypeMetricsTest {

    @ParameterizedTest
    @EnumSource(Weight.class)
    void aTextIsAsWideAsOnTheScreen(Weight weight) {
        var screen = new CanvasSurface(new Canvas().getGraphicsContext2D(), Theme.LIGHT);

        for (double size : new double[] {9.5, 13, 18.26, 34}) {
            TextStyle style = TextStyle.left(size, weight);
            for (String text :
                    new String[] {"0·¼ + 1·¼ = 2½, −3.25", "AVATAR To 11", "윈도 3 / 9, 필터"}) {
                assertThat(TypeMetrics.width(text, style))
                        .as("%s at %s", text, size)
                        .isCloseTo(screen.width(text, style), within(0.01));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTypefaceHasEveryLetterOfTheBoard(Language language) {
        ResourceBundle bundle = Words.in(language).bundle();

        assertThat(
                        bundle.keySet().stream()
                                .filter(key -> key.startsWith("picture."))
                                .flatMapToInt(key -> bundle.getString(key).codePoints())
                                .filter(letter -> !TypeMetrics.has(letter, Weight.MEDIUM))
                                .mapToObj(Character::toString))
                .isEmpty();
    }
}
