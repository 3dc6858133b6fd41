package kernelwalk.ui;

import javafx.util.StringConverter;
import kernelwalk.homework.Misconception;
import kernelwalk.words.Words;

/** The short name of a mistake. */
final class MistakeText extends StringConverter<Misconception> {

    private final Words words;

    MistakeText(Words words) {
        this.words = words;
    }

    @Override
    public String toString(Misconception rule) {
        return rule == null ? "" : words.heading(rule);
    }

    /** Nobody types it. */
    @Override
    public Misconception fromString(String text) {
        throw new UnsupportedOperationException(text);
    }
}
