package kernelwalk.ui.parameters;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.Keyboard;
import org.controlsfx.control.PopOver;

/** The less used parameters, and those that have no room in the bar, in a pop-over that is made when it first opens. */
final class MorePopOver {

    /** What a small window has no room for, above and below it. */
    private static final double AROUND = 110;

    private final Function<String, Parent> load;
    private final Pane folded = new VBox();
    private final ScrollPane scrolled = new ScrollPane();
    private Optional<PopOver> made = Optional.empty();

    /**
     * @param load makes what an FXML lays out
     */
    MorePopOver(Function<String, Parent> load) {
        this.load = load;
        folded.getStyleClass().add("folded");
    }

    /** Where parameters go that have no room in the bar. */
    Pane folded() {
        return folded;
    }

    boolean isShowing() {
        return made.filter(PopOver::isShowing).isPresent();
    }

    void show(Node owner) {
        if (made.isEmpty()) {
            made = Optional.of(make());
        }
        scrolled.setMaxHeight(owner.getScene().getHeight() - AROUND);
        made.orElseThrow().show(owner);
        Keyboard.giveTo(scrolled.getContent().lookup(".count-field"));
    }

    private PopOver make() {
        Parent form = load.apply("/fxml/parameters/more.fxml");
        if (form.lookup(".column") instanceof ParameterForm parameters) {
            parameters.hold(folded);
        }
        scrolled.setContent(form);
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollBarPolicy.NEVER);
        scrolled.getStyleClass().add("more-scroll");
        var popOver = new PopOver(scrolled);
        popOver.getStyleClass().add("themed");
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setAnimated(false);
        return popOver;
    }

    void hide() {
        made.ifPresent(PopOver::hide);
    }
}
