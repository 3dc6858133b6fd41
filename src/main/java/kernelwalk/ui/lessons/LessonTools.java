package kernelwalk.ui.lessons;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
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
        EARLIER(Feather.ARROW_LEFT),
        LATER(Feather.ARROW_RIGHT),
        RENAME(Feather.EDIT_2),
        REMOVE(Feather.TRASH_2);

        private final Feather icon;

        Tool(Feather icon) {
            this.icon = icon;
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
     * @param use does what a tool is for
     */
    LessonTools(LessonEntry lesson, Words words, BiConsumer<LessonEntry, Tool> use) {
        this.lesson = lesson;
        this.use = use;
        getStyleClass().add("tools");
        for (Tool tool : Tool.values()) {
            if (tool != Tool.RENAME || lesson instanceof Lesson) {
                getChildren().add(button(tool, words));
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
