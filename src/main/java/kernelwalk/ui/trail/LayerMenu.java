package kernelwalk.ui.trail;

import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import kernelwalk.words.Words;

/** What can be done to a layer, as items of a menu. */
final class LayerMenu {

    private final Trail trail;
    private final Words words;
    private final String id;

    /**
     * @param id what the ids of the items begin with
     */
    LayerMenu(Trail trail, Words words, String id) {
        this.trail = trail;
        this.words = words;
        this.id = id;
    }

    /**
     * The items.
     *
     * @param layer  the layer, from 0
     * @param rename lets its name be typed
     */
    List<MenuItem> items(int layer, Runnable rename) {
        int last = trail.shown().get().layers().size() - 1;
        return List.of(
                item("rename", "F2", true, rename),
                item("duplicate", "", true, () -> trail.duplicate(layer)),
                item("earlier", "Alt+Shift+Left", layer > 0, () -> trail.move(layer, layer - 1)),
                item("later", "Alt+Shift+Right", layer < last, () -> trail.move(layer, layer + 1)),
                new SeparatorMenuItem(),
                item("remove", "", last > 0, () -> trail.remove(layer)));
    }

    private MenuItem item(String name, String key, boolean possible, Runnable deed) {
        var item = new MenuItem(words.say("trail." + name));
        item.setId(id + name);
        item.setMnemonicParsing(false);
        item.setDisable(!possible);
        item.setOnAction(_ -> deed.run());
        if (!key.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(key));
        }
        return item;
    }
}
