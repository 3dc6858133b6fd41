package kernelwalk.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelwalk.ui.control.Command;
import kernelwalk.ui.present.PresenterKey;
import kernelwalk.words.Words;

/**
 * A line of the list of keys; docs/keys.md has the same. Keys are those of the tables that bind them.
 *
 * @param keys which keys
 * @param does what they do
 */
record KeyLine(String keys, String does) {

    /**
     * One line.
     *
     * @param name    its name in the bundles
     * @param gesture whether the bundles say what else does it, or does it alone
     */
    private record Line(String name, boolean gesture, List<String> keys) {

        static Line of(String name, Command... commands) {
            return new Line(name, false, keys(commands));
        }

        static Line gesture(String name, Command... commands) {
            return new Line(name, true, keys(commands));
        }

        static Line presenting(String name, PresenterKey... keys) {
            return new Line(
                    name,
                    false,
                    Arrays.stream(keys).map(key -> String.join(", ", key.keys())).toList());
        }

        private static List<String> keys(Command... commands) {
            return Arrays.stream(commands).map(Command::keys).flatMap(List::stream).toList();
        }
    }

    private static final List<Line> LINES =
            List.of(
                    Line.of("play", Command.PLAY, Command.PLAY_BACKWARDS),
                    Line.of("step", Command.BACK, Command.FORWARD),
                    Line.of("remote", Command.PAGE_BACK, Command.PAGE_FORWARD),
                    Line.of("lesson", Command.PREVIOUS_LESSON, Command.NEXT_LESSON),
                    Line.of("ends", Command.FIRST, Command.LAST),
                    Line.of(
                            "layer",
                            Command.PREVIOUS_LAYER,
                            Command.NEXT_LAYER,
                            Command.EARLIER_LAYER,
                            Command.LATER_LAYER),
                    Line.gesture("card"),
                    Line.gesture("choose"),
                    Line.gesture("type"),
                    Line.gesture("fill"),
                    Line.gesture("open"),
                    Line.of("delete", Command.CLEAR),
                    Line.of(
                            "clipboard",
                            Command.CUT,
                            Command.COPY,
                            Command.PASTE,
                            Command.SELECT_ALL),
                    Line.of("cells", Command.COPY_OUTPUT, Command.FILL, Command.RANDOMISE),
                    Line.gesture("menu"),
                    Line.gesture("go"),
                    Line.gesture("zoom", Command.LARGER, Command.SMALLER, Command.FIT),
                    Line.gesture("drag"),
                    Line.of("export", Command.EXPORT, Command.PRINT, Command.COPY_PICTURE),
                    Line.of("undo", Command.UNDO, Command.REDO),
                    Line.of("practise", Command.LESSONS, Command.PRACTISE, Command.GUESS),
                    Line.of(
                            "files",
                            Command.NEW,
                            Command.OPEN,
                            Command.SAVE,
                            Command.SAVE_AS,
                            Command.QUIT),
                    Line.of("compare", Command.COMPARE, Command.SET_ASIDE),
                    Line.presenting("present", PresenterKey.PRESENT, PresenterKey.LEAVE),
                    Line.presenting("clicker", PresenterKey.FORWARD, PresenterKey.BACK),
                    Line.presenting(
                            "others", PresenterKey.PLAY, PresenterKey.START, PresenterKey.LAST),
                    Line.presenting("curtain", PresenterKey.BLACK, PresenterKey.WHITE),
                    Line.presenting("near", PresenterKey.NEAR),
                    Line.presenting("pen", PresenterKey.RING, PresenterKey.PEN),
                    Line.presenting("shown", PresenterKey.KEYS),
                    Line.of("help", Command.KEYS, Command.SEARCH));

    /** Every line of the list. */
    static List<KeyLine> in(Words words) {
        return LINES.stream().map(line -> line(line, words)).toList();
    }

    private static KeyLine line(Line line, Words words) {
        String key = "window.keys." + line.name();
        var keys = new ArrayList<String>();
        if (line.gesture()) {
            keys.add(words.say(key));
        }
        keys.addAll(line.keys());
        boolean isGrouped = keys.stream().anyMatch(each -> each.contains(", "));
        return new KeyLine(
                String.join(isGrouped && !line.gesture() ? "; " : ", ", keys),
                words.say(key + ".does"));
    }
}
