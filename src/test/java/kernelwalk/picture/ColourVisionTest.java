package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours that mean different things look different to everyone, in both themes. */
class ColourVisionTest {

    /** Thin lines and digits that are not side by side: many times what can just be noticed. */
    private static final double STROKES = 8;

    /** A field beside a field without its colour: a covered cell beside a free one, a filled one beside an empty one. */
    private static final double FIELDS = 3.5;

    /**
     * Fields that never touch: each lies on a card of its own, under the card's name, with its number in the role's
     * stroke colour, so that the place and the number tell them apart too. Both have to be light enough (or dark
     * enough) for that number, which leaves room for no more.
     */
    private static final double TINTS = 2;

    static Stream<Arguments> strokes() {
        return pairs(Role.INPUT, Role.KERNEL, Role.PRODUCT, Role.OUTPUT, Role.RING, Role.WRONG);
    }

    static Stream<Arguments> channels() {
        return pairs(Role.CHANNEL_RED, Role.CHANNEL_GREEN, Role.CHANNEL_BLUE);
    }

    static Stream<Arguments> tints() {
        return pairs(
                Role.INPUT_TINT,
                Role.KERNEL_TINT,
                Role.PRODUCT_TINT,
                Role.OUTPUT_TINT,
                Role.WRONG_TINT);
    }

    static Stream<Arguments> fields() {
        return Stream.concat(
                pairs(Role.CHOSEN_TINT, Role.GROUND),
                Stream.of(
                                Role.INPUT_TINT,
                                Role.KERNEL_TINT,
                                Role.PRODUCT_TINT,
                                Role.OUTPUT_TINT,
                                Role.WRONG_TINT)
                        .flatMap(
                                tint ->
                                        Stream.concat(
                                                pairs(tint, Role.GROUND),
                                                pairs(tint, Role.PANEL))));
    }

    @ParameterizedTest
    @MethodSource({"strokes", "channels"})
    void linesAndNumbersOfDifferentMeaningLookDifferent(
            Theme theme, ColourVision vision, Role one, Role other) {
        assertThat(difference(theme, vision, one, other)).isGreaterThanOrEqualTo(STROKES);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aTintedCellLooksDifferentFromOneThatIsNot(
            Theme theme, ColourVision vision, Role tint, Role ground) {
        assertThat(difference(theme, vision, tint, ground)).isGreaterThanOrEqualTo(FIELDS);
    }

    @ParameterizedTest
    @MethodSource("tints")
    void tintsOfDifferentCardsLookDifferent(
            Theme theme, ColourVision vision, Role one, Role other) {
        assertThat(difference(theme, vision, one, other)).isGreaterThanOrEqualTo(TINTS);
    }

    /** Pairs 1, 7, 19 and 31 of the table in Sharma, Wu and Dalal. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373"
    })
    void differencesAreThoseThatTheFormulasAuthorsPrint(
            double lightness1,
            double a1,
            double b1,
            double lightness2,
            double a2,
            double b2,
            double printed) {
        double difference = new Lab(lightness1, a1, b1).difference(new Lab(lightness2, a2, b2));

        assertThat(difference).isCloseTo(printed, within(0.0001));
    }

    @Test
    void redAndGreenOfTheSameBrightnessAreHardToTellApartForDichromatsOnly() {
        double usual =
                ColourVision.USUAL.seen(0xC05040).difference(ColourVision.USUAL.seen(0x708020));
        double without =
                ColourVision.DEUTERANOPIA
                        .seen(0xC05040)
                        .difference(ColourVision.DEUTERANOPIA.seen(0x708020));

        assertThat(without).isLessThan(usual / 3);
    }

    private static double difference(Theme theme, ColourVision vision, Role one, Role other) {
        return vision.seen(theme.colour(one)).difference(vision.seen(theme.colour(other)));
    }

    private static Stream<Arguments> pairs(Role... roles) {
        var pairs = new ArrayList<Arguments>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (ColourVision vision : ColourVision.values()) {
                for (int i = 0; i < roles.length; i++) {
                    for (int j = i + 1; j < roles.length; j++) {
                        pairs.add(Arguments.of(theme, vision, roles[i], roles[j]));
                    }
                }
            }
        }
        return pairs.stream();
    }
}
