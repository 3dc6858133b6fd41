package kernelwalk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/**
 * What can be commanded: the table by which keys are bound, listed and searched. Each is a menu item or a button with
 * this id, or, without one, a key alone.
 */
public enum Command {
    NEW("new", "window.file.new", "SHORTCUT+N"),
    OPEN("open", "window.file.open", "SHORTCUT+O"),
    LESSONS("open-lessons", "window.file.lessons", "SHORTCUT+L"),
    PREVIOUS_LESSON("menu-previous-lesson", "lessons.previous", "SHORTCUT+PAGE_UP"),
    NEXT_LESSON("menu-next-lesson", "lessons.next", "SHORTCUT+PAGE_DOWN"),
    SAVE("save", "window.file.save", "SHORTCUT+S"),
    SAVE_AS("save-as", "window.file.save-as", "SHORTCUT+SHIFT+S"),
    SAVE_LESSON("save-lesson", "window.file.save-lesson"),
    CHECK_CLASS("check-class", "window.file.check-class"),
    EXPORT("export", "window.file.export", "SHORTCUT+E"),
    EXPORT_LESSONS("export-lessons", "window.file.export-lessons"),
    PRINT("print", "window.file.print", "SHORTCUT+P"),
    WORKSHEET("worksheet", "window.file.worksheet"),
    CODE_PROBLEMS("code-problems", "window.file.code"),
    QUIT("quit", "window.file.quit", "SHORTCUT+Q"),
    UNDO("undo-named", "window.header.undo", "SHORTCUT+Z"),
    REDO("redo-named", "window.header.redo", "SHORTCUT+SHIFT+Z", "SHORTCUT+Y"),
    CUT("cut", "window.edit.cut", "SHORTCUT+X"),
    COPY("copy", "window.edit.copy", "SHORTCUT+C"),
    COPY_OUTPUT("copy-output", "window.edit.copy-output", "SHORTCUT+ALT+C"),
    COPY_PICTURE("copy-picture", "window.edit.copy-picture", "SHORTCUT+SHIFT+C"),
    COPY_CARD("copy-card", "window.edit.copy-card"),
    COPY_WINDOW("copy-window", "window.edit.copy-window"),
    PASTE("paste", "window.edit.paste", "SHORTCUT+V"),
    CLEAR("clear", "window.edit.clear", "DELETE"),
    SELECT_ALL("select-all", "window.edit.select-all", "SHORTCUT+A"),
    FILL("fill", "window.edit.fill", "SHORTCUT+D"),
    RANDOMISE("randomise", "window.edit.randomise", "SHORTCUT+R"),
    PRACTISE("practise", "window.edit.practise", "F4"),
    GUESS("guess-kernel", "window.edit.guess", "SHIFT+F4"),
    PRESENT("present", "window.view.present", "F5"),
    COMPARE("compare", "window.view.compare", "SHORTCUT+B"),
    SET_ASIDE("set-aside", "window.view.set-aside", "SHORTCUT+SHIFT+B"),
    DARK("dark", "window.view.dark"),
    COUNT_FROM_ONE("count-from-one", "window.view.count-from-one"),
    RESULTS_AT_ONCE("results-at-once", "window.view.results-at-once"),
    PRODUCTS_TOGETHER("products-together", "window.view.products-together"),
    LOCK("lock", "window.view.lock"),
    PREDICT("predict-values", "window.view.predict"),
    REDUCED_MOTION("reduced-motion", "window.view.reduced-motion"),
    KEYS("keys", "window.help.keys", "F1"),
    SEARCH("search", "window.help.search", "SHORTCUT+K"),
    GLOSSARY("glossary-open", "window.help.glossary"),
    TOUR("tour", "window.help.tour"),
    ABOUT("about", "window.help.about"),
    FIRST("first", "walk.first", "HOME"),
    BACK("back", "walk.back", "LEFT"),
    FORWARD("forward", "walk.forward", "RIGHT"),
    LAST("last", "walk.last", "END"),
    PLAY("play", "walk.play", "SPACE"),
    PLAY_BACKWARDS("play-backwards", "walk.play-backwards", "SHIFT+SPACE"),
    MORE("more", "parameters.more"),
    SIDE("shapes", "parameters.side"),
    PAGE_BACK("", "", "PAGE_UP"),
    PAGE_FORWARD("", "", "PAGE_DOWN"),
    CHECK_ALL("menu-check-all", "homework.answer.check-all"),
    NEW_CHAIN("new-chain", "window.file.new-chain"),
    RENAME_LAYER("menu-rename-layer", "trail.rename"),
    DUPLICATE_LAYER("menu-duplicate-layer", "trail.duplicate"),
    REMOVE_LAYER("menu-remove-layer", "trail.remove"),
    PREVIOUS_LAYER("menu-previous-layer", "trail.previous", "ALT+LEFT"),
    NEXT_LAYER("menu-next-layer", "trail.next", "ALT+RIGHT"),
    EARLIER_LAYER("menu-earlier-layer", "trail.earlier", "ALT+SHIFT+LEFT"),
    LATER_LAYER("menu-later-layer", "trail.later", "ALT+SHIFT+RIGHT"),
    LARGER("", "", "SHORTCUT+PLUS", "~SHORTCUT+EQUALS", "~SHORTCUT+SHIFT+EQUALS", "~SHORTCUT+ADD"),
    SMALLER("", "", "SHORTCUT+MINUS", "~SHORTCUT+SUBTRACT"),
    FIT("", "", "SHORTCUT+DIGIT0", "~SHORTCUT+NUMPAD0");

    /** Before a key that stands for one that is listed already, such as that of the number pad. */
    private static final String ALSO = "~";

    private final String id;
    private final String key;
    private final List<KeyCombination> listed;
    private final List<KeyCombination> bound;

    /**
     * @param key its name in the bundles
     */
    Command(String id, String key, String... combinations) {
        this.id = id;
        this.key = key;
        List<KeyCombination> listed = new ArrayList<>();
        List<KeyCombination> bound = new ArrayList<>();
        for (String each : combinations) {
            KeyCombination combination = combination(each.replace(ALSO, ""));
            bound.add(combination);
            if (!each.startsWith(ALSO)) {
                listed.add(combination);
            }
        }
        this.listed = List.copyOf(listed);
        this.bound = List.copyOf(bound);
    }

    private static KeyCombination combination(String text) {
        String[] parts = text.split("\\+");
        var modifiers = new Modifier[parts.length - 1];
        for (int i = 0; i < modifiers.length; i++) {
            modifiers[i] = modifier(parts[i]);
        }
        return new KeyCodeCombination(KeyCode.valueOf(parts[modifiers.length]), modifiers);
    }

    private static Modifier modifier(String name) {
        return switch (name) {
            case "SHIFT" -> KeyCombination.SHIFT_DOWN;
            case "ALT" -> KeyCombination.ALT_DOWN;
            case "SHORTCUT" -> KeyCombination.SHORTCUT_DOWN;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The command of a menu item or button. */
    public static Optional<Command> of(String id) {
        return Stream.of(values()).filter(it -> !it.id.isEmpty() && it.id.equals(id)).findFirst();
    }

    /** The id of its menu item or button; empty when there is only a key. */
    public String id() {
        return id;
    }

    /** Its name in the bundles; empty when there is only a key. */
    public String key() {
        return key;
    }

    /** Whether a key commands it. */
    public boolean isBy(KeyEvent event) {
        return bound.stream().anyMatch(each -> each.match(event));
    }

    /** The key that a menu shows beside it. */
    public Optional<KeyCombination> accelerator() {
        return listed.stream().findFirst();
    }

    /** A text with the keys that do the same, where there are any. */
    public String with(String text) {
        return listed.isEmpty() ? text : text + " (" + String.join(", ", keys()) + ")";
    }

    /** Every key that commands it, as it is read. */
    public List<String> keys() {
        return listed.stream().map(KeyCombination::getDisplayText).toList();
    }
}
