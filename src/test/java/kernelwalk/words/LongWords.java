package kernelwalk.words;

import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import kernelwalk.exercise.lesson.Language;

/** A language that nobody speaks: each text of another one, and two fifths more. */
public final class LongWords extends ResourceBundle {

    private static final double MORE = 0.4;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern WORDS = Pattern.compile("(?s).*\\p{L}\\p{L}.*");

    /** What is called the same in every language. */
    private static final Pattern NAMES = Pattern.compile("Kernelwalk|Keras|PyTorch|NumPy|SciPy.*");

    private final ResourceBundle shorter;

    private LongWords(ResourceBundle shorter) {
        this.shorter = shorter;
    }

    /** The words of a language, made longer. */
    public static Words of(Language language) {
        return Words.in(language, new LongWords(Words.in(language).bundle()));
    }

    @Override
    protected Object handleGetObject(String key) {
        return shorter.containsKey(key) ? longer(shorter.getString(key)) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return shorter.getKeys();
    }

    private static String longer(String text) {
        String said = PLACEHOLDER.matcher(text).replaceAll("");
        if (!WORDS.matcher(said).matches() || NAMES.matcher(said).matches()) {
            return text;
        }
        var longer = new StringBuilder(text);
        int more = (int) Math.ceil(said.length() * MORE);
        for (int added = 0; added < more; added++) {
            longer.append(added % 7 == 0 ? ' ' : 'o');
        }
        return longer.append(more % 7 == 1 ? "o" : "").toString();
    }
}
