package kernelwalk.ui;

import java.util.Locale;

/** What the panel at the side can show, in the order of its tabs: each an FXML of its own and a name in the bundles. */
enum SideTab {
    SHAPES,
    NUMBERS,
    CODE,
    HOMEWORK;

    /** The name in keys, ids and files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the tab's name. */
    String key() {
        return "ui.side." + code();
    }

    /** Where the content is laid out. */
    String fxml() {
        return "/fxml/" + code() + ".fxml";
    }
}
