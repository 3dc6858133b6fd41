package kernelwalk.ui.control;

import java.util.Optional;
import javafx.scene.control.MenuItem;
import kernelwalk.words.Words;

/** Menu items that are made from a list: each remembers its key in the bundles, so that it is found in any language. */
public final class NameKey {

    private static final Object PLACE = NameKey.class;

    private NameKey() {}

    /** An item with a name of the bundles. */
    public static MenuItem item(String key, Words words) {
        var item = new MenuItem(words.say(key));
        item.getProperties().put(PLACE, key);
        return item;
    }

    /** The key of an item's name, if it was made so. */
    public static Optional<String> of(MenuItem item) {
        return Optional.ofNullable((String) item.getProperties().get(PLACE));
    }
}
