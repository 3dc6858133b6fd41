package kernelwalk.page.seam;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences of one language, as the page holds them: {@code KEY=SENTENCE} a line, a line feed written as U+2028. */
final class PageBundle extends ResourceBundle {

    private static final char LINE_FEED = '\u2028';

    private final Map<String, String> sentences = new HashMap<>();

    PageBundle(String text) {
        for (String line : text.split("\n")) {
            int end = line.indexOf('=');
            if (end > 0) {
                sentences.put(
                        line.substring(0, end), line.substring(end + 1).replace(LINE_FEED, '\n'));
            }
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return sentences.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.keySet());
    }
}
