package kernelwalk.ui.help;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Modality;
import javafx.stage.Window;
import kernelwalk.picture.Theme;
import kernelwalk.ui.desk.OnScreen;
import kernelwalk.ui.document.Settings;
import kernelwalk.words.GlossaryWord;
import kernelwalk.words.Words;

/** What the words mean that the program uses: opened from the Help menu, or from a word where it stands. */
public final class Glossary {

    private static final double WIDEST_TIP = 360;

    private final Settings settings;
    private final ObservableValue<Theme> theme;
    private final Words words;
    private final Map<GlossaryWord, Tooltip> tips = new EnumMap<>(GlossaryWord.class);

    public Glossary(Settings settings, ObservableValue<Theme> theme, Words words) {
        this.settings = settings;
        this.theme = theme;
        this.words = words;
    }

    /** Opens at a word, beside the window, which stays usable. */
    public void open(Window owner, GlossaryWord word) {
        var picture = new GlossaryPicture(words, theme.getValue(), settings.reducedMotion().get());
        var pane = new GlossaryPane(words, picture);
        pane.choose(word);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(words.say("help.glossary"));
        dialog.setResizable(true);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().setContent(pane);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(words.say("window.help.close"), ButtonData.CANCEL_CLOSE));
        OnScreen.keep(dialog.getDialogPane().getScene().getWindow());
        dialog.show();
    }

    /** Makes links of the words of the glossary that a label says, now and later. */
    public <T extends Label> T link(T label) {
        label.setSkin(
                new LinkedSkin(
                        label,
                        words,
                        word -> tips.computeIfAbsent(word, this::tip),
                        word -> open(label.getScene().getWindow(), word)));
        return label;
    }

    /** One for all places where a word stands, since only one is ever seen. */
    private Tooltip tip(GlossaryWord word) {
        var tip = new Tooltip(word.meaning(words));
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST_TIP);
        return tip;
    }
}
