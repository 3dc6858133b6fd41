package kernelwalk.ui;

import javafx.util.StringConverter;
import kernelwalk.words.Words;

/** How many decimal places are asked for, in words. */
final class PlacesText extends StringConverter<Integer> {

    private final Words words;

    PlacesText(Words words) {
        this.words = words;
    }

    @Override
    public String toString(Integer places) {
        return places == null || places == 0
                ? words.say("practice.places.any")
                : words.say("practice.places.least", places);
    }

    /** Nobody types it. */
    @Override
    public Integer fromString(String text) {
        throw new UnsupportedOperationException(text);
    }
}
