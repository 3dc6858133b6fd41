package kernelwalk.ui.side;

import java.util.Locale;

/** What the panel at the side can show, in the order of its tabs: each an FXML of its own and a name in the bundles. */
public enum SideTab {
    SHAPES("panels", Telling.SIZES),
    NUMBERS("panels", Telling.VALUES),
    CODE("panels", Telling.WEIGHTS),
    HOMEWORK("homework", Telling.NOTHING);

    /** What a tab tells of the result, so that it is kept back while somebody works that out. */
    enum Telling {
        NOTHING,
        SIZES,
        WEIGHTS,
        VALUES
    }

    private final String room;
    private final Telling tells;

    SideTab(String room, Telling tells) {
        this.room = room;
        this.tells = tells;
    }

    Telling tells() {
        return tells;
    }

    /** The name in keys, ids and files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the tab's name. */
    String key() {
        return "side.tab." + code();
    }

    /** Where the content is laid out. */
    String fxml() {
        return "/fxml/" + room + "/" + code() + ".fxml";
    }
}
