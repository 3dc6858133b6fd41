package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every theme can be read: WCAG 2.2's contrast of 4.5:1 for text and 3:1 for marks. */
class ThemeTest {

    static Stream<Arguments> texts() {
        return inEveryTheme(
                Stream.of(
                        Arguments.of(Role.TEXT, Role.GROUND),
                        Arguments.of(Role.TEXT, Role.PANEL),
                        Arguments.of(Role.MUTED, Role.GROUND),
                        Arguments.of(Role.MUTED, Role.PANEL),
                        Arguments.of(Role.INPUT, Role.INPUT_TINT),
                        Arguments.of(Role.INPUT, Role.GROUND),
                        Arguments.of(Role.INPUT, Role.PANEL),
                        Arguments.of(Role.MUTED, Role.INPUT_TINT),
                        Arguments.of(Role.KERNEL, Role.KERNEL_TINT),
                        Arguments.of(Role.KERNEL, Role.INPUT_TINT),
                        Arguments.of(Role.KERNEL, Role.PANEL),
                        Arguments.of(Role.PRODUCT, Role.PRODUCT_TINT),
                        Arguments.of(Role.PRODUCT, Role.PANEL),
                        Arguments.of(Role.OUTPUT, Role.OUTPUT_TINT),
                        Arguments.of(Role.OUTPUT, Role.GROUND),
                        Arguments.of(Role.OUTPUT, Role.PANEL),
                        Arguments.of(Role.TEXT, Role.CHOSEN_TINT),
                        Arguments.of(Role.INPUT, Role.CHOSEN_TINT),
                        Arguments.of(Role.KERNEL, Role.CHOSEN_TINT),
                        Arguments.of(Role.OUTPUT, Role.CHOSEN_TINT),
                        Arguments.of(Role.WRONG, Role.CHOSEN_TINT),
                        Arguments.of(Role.MUTED, Role.CHOSEN_TINT),
                        Arguments.of(Role.WRONG, Role.WRONG_TINT)));
    }

    static Stream<Arguments> marks() {
        return inEveryTheme(
                Stream.of(
                        Arguments.of(Role.RING, Role.INPUT_TINT),
                        Arguments.of(Role.RING, Role.KERNEL_TINT),
                        Arguments.of(Role.RING, Role.PRODUCT_TINT),
                        Arguments.of(Role.RING, Role.OUTPUT_TINT),
                        Arguments.of(Role.RING, Role.GROUND),
                        Arguments.of(Role.RING, Role.PANEL),
                        Arguments.of(Role.WRONG, Role.GROUND),
                        Arguments.of(Role.DOT, Role.GROUND),
                        Arguments.of(Role.DOT, Role.PANEL),
                        Arguments.of(Role.CHANNEL_RED, Role.GROUND),
                        Arguments.of(Role.CHANNEL_GREEN, Role.GROUND),
                        Arguments.of(Role.CHANNEL_BLUE, Role.GROUND)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textStandsOutFromWhatItIsWrittenOn(Theme theme, Role text, Role ground) {
        assertThat(contrast(theme, text, ground)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("marks")
    void marksStandOutFromWhatTheyAreDrawnOn(Theme theme, Role mark, Role ground) {
        assertThat(contrast(theme, mark, ground)).isGreaterThanOrEqualTo(3);
    }

    private static Stream<Arguments> inEveryTheme(Stream<Arguments> pairs) {
        return pairs.flatMap(
                pair ->
                        Theme.all().stream()
                                .map(theme -> Arguments.of(theme, pair.get()[0], pair.get()[1])));
    }

    private static double contrast(Theme theme, Role one, Role other) {
        double a = luminance(theme.colour(one));
        double b = luminance(theme.colour(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF)
                + 0.7152 * linear(rgb >> 8 & 0xFF)
                + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
