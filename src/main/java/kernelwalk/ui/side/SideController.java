package kernelwalk.ui.side;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.words.Words;

/** The panel at the side: its tabs, and the content of each from the time when it is first seen. */
public final class SideController implements Controller {

    @FXML private VBox side;

    @FXML private FlowPane tabs;

    @FXML private StackPane content;

    /** Stands in for what would tell a student the result. */
    @FXML private Label kept;

    private final SidePanel panel;
    private final Words words;
    private final Function<String, Parent> load;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<SideTab, Node> built = new EnumMap<>(SideTab.class);
    private final Listening listening = new Listening();

    /**
     * @param load makes what an FXML lays out
     */
    public SideController(SidePanel sidePanel, Words words, Function<String, Parent> load) {
        this.panel = sidePanel;
        this.words = words;
        this.load = load;
    }

    @FXML
    private void initialize() {
        for (SideTab tab : SideTab.values()) {
            tabs.getChildren().add(button(tab));
            listening.to(panel.shows(tab), seen -> see(tab, seen));
        }
        listening.to(panel.tab(), tab -> group.selectToggle(toggle(tab)));
        listening.toChanges(group.selectedToggleProperty(), this::choose);
        listening.to(panel.keepsBackChosen(), kept::setVisible);
        listening.to(panel.reason(), reason -> kept.setText(words.say(reason)));
        listening.to(panel.shown(), this::show);
    }

    private ToggleButton button(SideTab tab) {
        var button = new ToggleButton(words.say(tab.key()));
        button.setId("tab-" + tab.code());
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setUserData(tab);
        return button;
    }

    private Toggle toggle(SideTab tab) {
        return group.getToggles().get(tab.ordinal());
    }

    /** One is always chosen: a click on it does not let go of it. */
    private void choose() {
        if (group.getSelectedToggle() == null) {
            group.selectToggle(toggle(panel.tab().get()));
        } else {
            panel.tab().set((SideTab) group.getSelectedToggle().getUserData());
        }
    }

    private void see(SideTab tab, boolean seen) {
        if (seen && !built.containsKey(tab)) {
            built.put(tab, load.apply(tab.fxml()));
            content.getChildren().add(built.get(tab));
        }
        if (built.containsKey(tab)) {
            built.get(tab).setVisible(seen);
        }
    }

    private void show(boolean shown) {
        Shown.set(side, shown);
    }

    @Override
    public void close() {
        listening.close();
    }
}
