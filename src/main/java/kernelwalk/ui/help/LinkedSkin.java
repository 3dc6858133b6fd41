package kernelwalk.ui.help;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import kernelwalk.ui.document.Derived;
import kernelwalk.words.GlossaryWord;
import kernelwalk.words.GlossaryWord.Piece;
import kernelwalk.words.Words;

/** Shows the text of a label with the words of the glossary as links. */
final class LinkedSkin extends SkinBase<Label> {

    private final TextFlow flow = new TextFlow();
    private final Words words;
    private final Function<GlossaryWord, Tooltip> tips;
    private final Consumer<GlossaryWord> open;
    private final Subscription listening;

    /**
     * @param tips what a word means
     * @param open called when a word is clicked
     */
    LinkedSkin(
            Label label,
            Words words,
            Function<GlossaryWord, Tooltip> tips,
            Consumer<GlossaryWord> open) {
        super(label);
        this.words = words;
        this.tips = tips;
        this.open = open;
        flow.lineSpacingProperty().bind(label.lineSpacingProperty());
        getChildren().setAll(flow);
        listening = label.textProperty().subscribe(this::say);
    }

    private void say(String text) {
        flow.getChildren()
                .setAll(
                        GlossaryWord.pieces(text == null ? "" : text, words).stream()
                                .map(this::node)
                                .toList());
    }

    private Text node(Piece piece) {
        var node = new Text(piece.text());
        node.fontProperty().bind(getSkinnable().fontProperty());
        piece.word().ifPresentOrElse(word -> link(node, word), () -> plain(node));
        return node;
    }

    private void plain(Text node) {
        node.fillProperty()
                .bind(
                        Derived.value(
                                getSkinnable()::getTextFill, getSkinnable().textFillProperty()));
    }

    private void link(Text node, GlossaryWord word) {
        node.getStyleClass().add("glossary-link");
        node.setOnMouseClicked(_ -> open.accept(word));
        node.setOnMouseEntered(_ -> Tooltip.install(node, tips.apply(word)));
    }

    @Override
    protected double computePrefHeight(
            double width, double top, double right, double bottom, double left) {
        double room = width < 0 ? width : Math.max(0, width - left - right);
        return top + flow.prefHeight(room) + bottom;
    }

    @Override
    protected double computeMinHeight(
            double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computeMinWidth(
            double height, double top, double right, double bottom, double left) {
        return left + right;
    }

    @Override
    public void dispose() {
        if (getSkinnable() != null) {
            listening.unsubscribe();
        }
        super.dispose();
    }
}
