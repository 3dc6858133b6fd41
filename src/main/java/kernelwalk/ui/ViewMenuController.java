package kernelwalk.ui;

import java.util.Arrays;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.ui.compare.Comparison;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.look.Dress;
import kernelwalk.ui.practice.Prediction;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;

/** The View menu: language, look and way of walking. */
public final class ViewMenuController implements Controller {

    private static final int[] PERCENTS = {75, 100, 125, 150, 200, 250, 300};

    @FXML private Menu menu;

    @FXML private CheckMenuItem dark;

    @FXML private Menu size;

    @FXML private CheckMenuItem countFromOne;

    @FXML private MenuItem compare;

    @FXML private MenuItem setAside;

    @FXML private CheckMenuItem resultsAtOnce;

    @FXML private CheckMenuItem productsTogether;

    @FXML private CheckMenuItem predict;

    @FXML private CheckMenuItem reducedMotion;

    private final Prediction prediction;
    private final Settings settings;
    private final Presenting presenting;
    private final Comparison comparison;
    private final Supplier<Scene> scene;
    private final Words words;
    private final ToggleGroup languages = new ToggleGroup();
    private final ToggleGroup sizes = new ToggleGroup();
    private final Listening listening = new Listening();

    /**
     * @param scene what the sizes are of
     */
    ViewMenuController(
            Settings settings,
            Prediction prediction,
            Presenting presenting,
            Comparison comparison,
            Supplier<Scene> scene,
            Words words) {
        this.presenting = presenting;
        this.comparison = comparison;
        this.scene = scene;
        this.prediction = prediction;
        this.settings = settings;
        this.words = words;
    }

    @FXML
    private void initialize() {
        menu.getItems().addAll(0, Arrays.stream(Language.values()).map(this::item).toList());
        listening.join(dark.selectedProperty(), settings.dark());
        listening.to(settings.countFrom(), from -> countFromOne.setSelected(from == CountFrom.ONE));
        listening.toChanges(countFromOne.selectedProperty(), this::count);
        listening.join(resultsAtOnce.selectedProperty(), settings.resultsAtOnce());
        listening.join(productsTogether.selectedProperty(), settings.productsTogether());
        listening.join(predict.selectedProperty(), prediction.on());
        listening.join(reducedMotion.selectedProperty(), settings.reducedMotion());
        listening.to(comparison.keeps(), compare::setDisable);
        listening.to(comparison.keeps(), setAside::setDisable);
        for (int percent : PERCENTS) {
            size.getItems().add(item(percent));
        }
        menu.setOnShowing(_ -> offerSizes());
    }

    @FXML
    private void present() {
        presenting.toggle();
    }

    @FXML
    private void compare() {
        comparison.open();
    }

    @FXML
    private void setAside() {
        comparison.setAside();
    }

    private void count() {
        settings.countFrom().set(countFromOne.isSelected() ? CountFrom.ONE : CountFrom.ZERO);
    }

    private RadioMenuItem item(Language language) {
        var item = new RadioMenuItem(language.ownName());
        item.setId("language-" + language.code());
        item.setToggleGroup(languages);
        item.setOnAction(_ -> settings.language().set(language));
        listening.to(settings.language(), chosen -> item.setSelected(chosen == language));
        return item;
    }

    private RadioMenuItem item(int percent) {
        var item = new RadioMenuItem(words.say("window.view.percent", percent));
        item.setId("size-" + percent);
        item.setToggleGroup(sizes);
        item.setOnAction(_ -> settings.scale().set(percent / 100.0));
        listening.to(
                settings.scale(),
                scale -> item.setSelected(Math.round(scale.doubleValue() * 100) == percent));
        return item;
    }

    /** A size that would look like the one before it is not offered: the window is too small for it. */
    private void offerSizes() {
        for (int i = 1; i < PERCENTS.length; i++) {
            boolean larger =
                    Dress.isLarger(scene.get(), PERCENTS[i] / 100.0, PERCENTS[i - 1] / 100.0);
            size.getItems().get(i).setDisable(!larger);
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
