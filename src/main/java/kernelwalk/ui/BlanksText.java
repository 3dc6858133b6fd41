package kernelwalk.ui;

import java.util.List;
import javafx.util.StringConverter;
import kernelwalk.words.Words;

/** How many of the last steps are left blank, in words. */
final class BlanksText extends StringConverter<Integer> {

    private final Words words;
    private final List<String> names;

    /**
     * @param names what the lines of the form are called
     */
    BlanksText(Words words, List<String> names) {
        this.words = words;
        this.names = names;
    }

    @Override
    public String toString(Integer blanks) {
        if (blanks == null) {
            return "";
        }
        if (blanks == names.size()) {
            return words.say("practice.steps.blank.all");
        }
        String first = names.get(names.size() - blanks);
        return words.say(
                blanks == 1 ? "practice.steps.blank.last" : "practice.steps.blank.from", first);
    }

    /** Nobody types it. */
    @Override
    public Integer fromString(String text) {
        throw new UnsupportedOperationException(text);
    }
}
