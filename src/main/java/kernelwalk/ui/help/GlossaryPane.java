package kernelwalk.ui.help;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.words.GlossaryWord;
import kernelwalk.words.Words;

/** The words at the left; at the right what the chosen one means, with a picture where it helps. */
final class GlossaryPane extends HBox {

    private final Words words;
    private final ListView<GlossaryWord> list = new ListView<>();
    private final Label title = new Label();
    private final Label meaning = new WrappedLabel("", "text");
    private final GlossaryPicture picture;

    GlossaryPane(Words words, GlossaryPicture picture) {
        this.words = words;
        this.picture = picture;
        setId("glossary");
        getStyleClass().add("glossary");
        title.setId("glossary-title");
        title.getStyleClass().add("title");
        meaning.setId("glossary-meaning");
        list.setId("glossary-list");
        list.setAccessibleText(words.say("help.glossary"));
        list.setCellFactory(_ -> cell());
        list.getItems().setAll(GlossaryWord.values());
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        var article = new VBox(title, meaning, picture);
        article.getStyleClass().add("article");
        HBox.setHgrow(article, Priority.ALWAYS);
        getChildren().setAll(list, article);
    }

    /** Shows a word. */
    void choose(GlossaryWord word) {
        list.getSelectionModel().select(word);
        list.scrollTo(Math.max(0, word.ordinal() - 2));
    }

    private void tell(GlossaryWord word) {
        if (word != null) {
            title.setText(word.in(words));
            meaning.setText(word.meaning(words));
            picture.show(word.picture());
        }
    }

    private ListCell<GlossaryWord> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(GlossaryWord item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item.in(words));
            }
        };
    }
}
