package kernelwalk.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.ui.control.Command;
import kernelwalk.words.Words;

/**
 * Something that can be done now, found by what it is called in any language.
 *
 * @param name  what it is called
 * @param where the menu that it stands in
 * @param keys  the keys that do the same
 * @param words everything that it is found by
 * @param run   does it
 */
record Offered(String name, String where, String keys, String words, Runnable run) {

    private static final String BEYOND = " ▸ ";

    /** Whether every word that is looked for is part of one of its own. */
    boolean isFoundBy(String wanted) {
        return Arrays.stream(wanted.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(words::contains);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Sets the keys of a menu bar's items as the table of commands has them. */
    static void bind(MenuBar bar) {
        for (MenuItem item : leaves(bar.getMenus())) {
            Command.of(item.getId()).flatMap(Command::accelerator).ifPresent(item::setAccelerator);
        }
    }

    private static List<MenuItem> leaves(List<? extends MenuItem> items) {
        var leaves = new ArrayList<MenuItem>();
        for (MenuItem item : items) {
            if (item instanceof Menu menu) {
                leaves.addAll(leaves(menu.getItems()));
            } else if (!(item instanceof SeparatorMenuItem)) {
                leaves.add(item);
            }
        }
        return leaves;
    }

    /** All that the menus and the buttons of a window offer now. */
    static List<Offered> in(Parent root, Words words) {
        var offered = new ArrayList<Offered>();
        var names = new EveryName(words, Offered::plain);
        if (root.lookup("#menu") instanceof MenuBar bar) {
            bar.getMenus().forEach(menu -> offered.addAll(in(menu, Where.in(menu, names), names)));
        }
        for (Command command : Command.values()) {
            if (!command.id().isEmpty()
                    && root.lookup("#" + command.id()) instanceof ButtonBase button
                    && !button.isDisabled()) {
                offered.add(of(command, button));
            }
        }
        return offered;
    }

    /**
     * Where something stands in the menus.
     *
     * @param path  as it is read
     * @param words the same in every language
     */
    private record Where(String path, String words) {

        static Where in(Menu menu, EveryName names) {
            String name = plain(menu.getText());
            return new Where(name, names.of(name));
        }

        Where beyond(Menu menu, EveryName names) {
            Where inner = in(menu, names);
            return new Where(path + BEYOND + inner.path, words + " " + inner.words);
        }
    }

    private static List<Offered> in(Menu menu, Where where, EveryName names) {
        var offered = new ArrayList<Offered>();
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                offered.addAll(in(inner, where.beyond(inner, names), names));
            } else if (!(item instanceof SeparatorMenuItem) && !item.isDisable()) {
                offered.add(of(item, where, names));
            }
        }
        return offered;
    }

    private static Offered of(MenuItem item, Where where, EveryName names) {
        String name = plain(item.getText());
        String keys = item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
        String everywhere =
                Command.of(item.getId())
                        .map(Command::key)
                        .map(Offered::everywhere)
                        .orElseGet(() -> names.of(name));
        return new Offered(
                name,
                where.path(),
                keys,
                words(name, where.path(), where.words(), keys, everywhere),
                () -> choose(item));
    }

    /** As a click on the item does. */
    private static void choose(MenuItem item) {
        if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
        } else if (item instanceof RadioMenuItem radio) {
            radio.setSelected(true);
        }
        item.fire();
    }

    private static Offered of(Command command, ButtonBase button) {
        String name = button.getAccessibleText();
        String keys = String.join(", ", command.keys());
        return new Offered(
                name, "", keys, words(name, keys, everywhere(command.key())), button::fire);
    }

    private static String words(String... texts) {
        return String.join(" ", texts).toLowerCase(Locale.ROOT);
    }

    /** What something is called in every language. */
    private static String everywhere(String key) {
        return Arrays.stream(Language.values())
                .map(language -> plain(Words.in(language).say(key)))
                .collect(Collectors.joining(" "));
    }

    /** A text of a menu without the letter that chooses it. */
    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("\\(_\\p{L}\\)", "").replace("_", "");
    }
}
