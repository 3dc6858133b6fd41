package kernelwalk.ui.panels;

import java.util.EnumMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import kernelwalk.export.CodeLanguage;
import kernelwalk.ui.control.ClipboardText;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;

/**
 * The panel at the side with the program that computes the exercise, or that draws its weights; it follows each change
 * while it is seen.
 */
public final class CodeController implements Controller {

    @FXML private HBox languages;

    @FXML private HBox drawings;

    @FXML private TextArea code;

    @FXML private Button copy;

    private final Program program;
    private final Document document;
    private final SidePanel sidePanel;
    private final Words words;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<CodeLanguage, ToggleButton> buttons = new EnumMap<>(CodeLanguage.class);
    private final PauseTransition reading = new PauseTransition(Duration.seconds(2));
    private final Listening listening = new Listening();
    private ToggleButton drawing;

    public CodeController(Document document, Program program, SidePanel sidePanel, Words words) {
        this.document = document;
        this.sidePanel = sidePanel;
        this.program = program;
        this.words = words;
    }

    @FXML
    private void initialize() {
        for (CodeLanguage language : CodeLanguage.values()) {
            ToggleButton button = button("language." + language.code(), language.code());
            button.setUserData(language);
            buttons.put(language, button);
        }
        drawing = button("drawing", "drawing");
        languages.getChildren().setAll(buttons.values());
        drawings.getChildren().setAll(drawing);
        var seen = sidePanel.shows(SideTab.CODE);
        listening.to(document.exercise().when(seen), _ -> show());
        listening.to(program.language().when(seen), _ -> show());
        listening.to(program.drawing().when(seen), _ -> show());
        listening.to(group.selectedToggleProperty(), _ -> choose());
        reading.setOnFinished(_ -> copy.setText(words.say("panels.code.copy")));
    }

    private ToggleButton button(String name, String code) {
        var button = new ToggleButton(words.say("panels.code." + name));
        button.setId("code-" + code);
        button.setToggleGroup(group);
        return button;
    }

    /** One is always chosen: a click on it does not let go of it. */
    private void choose() {
        var chosen = group.getSelectedToggle();
        if (chosen == null) {
            select();
        } else if (chosen == drawing) {
            program.drawing().set(true);
        } else if (program.draws() || chosen != buttons.get(program.language().get())) {
            program.drawing().set(false);
            program.language().set((CodeLanguage) chosen.getUserData());
        }
    }

    private void select() {
        group.selectToggle(program.draws() ? drawing : buttons.get(program.language().get()));
    }

    private void show() {
        Shown.set(drawings, program.firstWeights().isPresent());
        select();
        code.setText(program.shown(words));
    }

    @FXML
    private void copy() {
        ClipboardText.put(program.text());
        copy.setText(words.say("panels.code.copied"));
        reading.playFromStart();
    }

    @Override
    public void close() {
        reading.stop();
        listening.close();
    }
}
