package kernelwalk.page.seam;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Properties;
import java.util.ResourceBundle;

/** The sentences of one language, as the page holds them. */
final class PageBundle extends ResourceBundle {

    private final Properties sentences = new Properties();

    PageBundle(String text) {
        try {
            sentences.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return sentences.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.stringPropertyNames());
    }
}
