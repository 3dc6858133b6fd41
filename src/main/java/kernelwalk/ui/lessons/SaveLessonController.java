package kernelwalk.ui.lessons;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.ui.document.LessonDraft;
import kernelwalk.words.Words;

/** Asks for the words of a lesson in each language, and how it begins. */
public final class SaveLessonController {

    /** The fields of one language. */
    private record Fields(TextField title, TextArea text, TextArea question) {

        LessonText words() {
            return new LessonText(
                    title.getText().strip(), text.getText().strip(), question.getText().strip());
        }
    }

    @FXML private GridPane languages;

    @FXML private CheckBox hides;

    @FXML private CheckBox starts;

    @FXML private Label said;

    private final Words words;
    private final LessonDraft suggestion;
    private final Consumer<Map<Language, LessonText>> typed;
    private final Map<Language, Fields> fields = new EnumMap<>(Language.class);

    /**
     * @param typed told what stands in the fields with each key
     */
    public SaveLessonController(
            Words words, LessonDraft suggestion, Consumer<Map<Language, LessonText>> typed) {
        this.words = words;
        this.suggestion = suggestion;
        this.typed = typed;
    }

    @FXML
    private void initialize() {
        for (Language language : Language.values()) {
            languages.addColumn(languages.getColumnCount(), column(language));
        }
        hides.setSelected(suggestion.hides());
        hides.setDisable(!suggestion.hides());
        starts.setSelected(suggestion.starts());
        starts.setDisable(!suggestion.starts());
        said.setText("");
        Platform.runLater(fields.get(words.language()).title()::requestFocus);
    }

    /** From top to bottom; what is said in the other language stands at the same height. */
    private Node[] column(Language language) {
        var own =
                new Fields(
                        new TextField(), area(language, "text", 5), area(language, "question", 3));
        own.title().setId("lesson-title-" + language.code());
        LessonText known = suggestion.words().getOrDefault(language, new LessonText("", "", ""));
        own.title().setText(known.title());
        own.text().setText(known.text());
        own.question().setText(known.question());
        own.title().textProperty().subscribe(_ -> said.setText(""));
        fields.put(language, own);
        Stream.of(own.title(), own.text(), own.question())
                .forEach(field -> field.textProperty().subscribe((_, _) -> typed.accept(typed())));
        var heading = new Label(language.ownName());
        heading.getStyleClass().add("heading");
        return new Node[] {
            heading,
            named("lessons.make.title", own.title()),
            named("lessons.make.text", own.text()),
            named("lessons.make.question", own.question())
        };
    }

    private static TextArea area(Language language, String name, int rows) {
        var area = new TextArea();
        area.setId("lesson-" + name + "-" + language.code());
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setPrefColumnCount(24);
        area.setMinHeight(Region.USE_PREF_SIZE);
        return area;
    }

    private Node named(String key, Node field) {
        var label = new Label(words.say(key));
        label.setLabelFor(field);
        var both = new VBox(label, field);
        VBox.setVgrow(field, field instanceof TextArea ? Priority.ALWAYS : Priority.NEVER);
        GridPane.setHgrow(both, Priority.ALWAYS);
        return both;
    }

    /** Whether there is a title in some language, and none is without where there are words; else it is said. */
    public boolean agrees() {
        boolean titled = fields.values().stream().anyMatch(own -> !own.words().title().isEmpty());
        boolean whole = fields.values().stream().allMatch(SaveLessonController::isWhole);
        if (!titled || !whole) {
            said.setText(words.say("lessons.make.no-title"));
        }
        return titled && whole;
    }

    private static boolean isWhole(Fields own) {
        LessonText text = own.words();
        return !text.title().isEmpty() || text.text().isEmpty() && text.question().isEmpty();
    }

    private Map<Language, LessonText> typed() {
        Map<Language, LessonText> all = new EnumMap<>(Language.class);
        fields.forEach((language, own) -> all.put(language, own.words()));
        return all;
    }

    /** What was written and chosen. */
    public LessonDraft draft() {
        Map<Language, LessonText> written = new EnumMap<>(Language.class);
        fields.forEach(
                (language, own) -> {
                    if (!own.words().title().isEmpty()) {
                        written.put(language, own.words());
                    }
                });
        return new LessonDraft(written, hides.isSelected(), starts.isSelected());
    }
}
