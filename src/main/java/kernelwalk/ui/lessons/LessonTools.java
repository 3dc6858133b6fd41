package kernelwalk.ui.lessons;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done to a lesson of one's own, at the foot of its card, and by keys while the card has the keyboard. */
final class LessonTools extends HBox {

    /** Each of them, in the order of the buttons. */
    enum Tool {
        EARLIER(Feather.ARROW_LEFT, -1),
        LATER(Feather.ARROW_RIGHT, 1),
        RENAME(Feather.EDIT_2, 0),
        REMOVE(Feather.TRASH_2, 0);

        private final Feather icon;
        private final int places;

        /**
         * @param places by how many it moves a lesson
         */
        Tool(Feather icon, int places) {
            this.icon = icon;
            this.places = places;
        }

        /** By how many places it moves a lesson. */
        int places() {
            return places;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Tool> by(KeyEvent event) {
            if (event.isAltDown()) {
                return switch (event.getCode()) {
                    case LEFT -> Optional.of(EARLIER);
                    case RIGHT -> Optional.of(LATER);
                    default -> Optional.empty();
                };
            }
            return event.getCode() == KeyCode.F2
                    ? Optional.of(RENAME)
                    : event.getCode() == KeyCode.DELETE ? Optional.of(REMOVE) : Optional.empty();
        }
    }

    private final LessonEntry lesson;
    private final BiConsumer<LessonEntry, Tool> use;

    /**
     * @param use     does what a tool is for
     * @param mayMove whether a lesson can be moved by so many places
     */
    LessonTools(
            LessonEntry lesson,
            Words words,
            BiConsumer<LessonEntry, Tool> use,
            BiPredicate<LessonEntry, Integer> mayMove) {
        this.lesson = lesson;
        this.use = use;
        getStyleClass().add("tools");
        for (Tool tool : Tool.values()) {
            if (tool != Tool.RENAME || lesson instanceof Lesson) {
                Button button = button(tool, words);
                button.setDisable(tool.places != 0 && !mayMove.test(lesson, tool.places));
                getChildren().add(button);
            }
        }
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    private Button button(Tool tool, Words words) {
        String name = words.say("lessons.own." + tool.code());
        var button = new Button("", new FontIcon(tool.icon));
        button.setId(tool.code() + "-" + lesson.id());
        button.getStyleClass().add("flat");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> use.accept(lesson, tool));
        return button;
    }

    /** Lets the keys of a card do the same. */
    void bindKeys(Node card) {
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event ->
                        Tool.by(event)
                                .ifPresent(
                                        tool -> {
                                            use.accept(lesson, tool);
                                            event.consume();
                                        }));
    }
}
