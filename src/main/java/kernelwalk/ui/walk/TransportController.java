package kernelwalk.ui.walk;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import kernelwalk.convolution.Level;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Tip;
import kernelwalk.words.LevelText;
import kernelwalk.words.MomentText;
import kernelwalk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the bottom: where the walk stands, and how it goes on. */
public final class TransportController implements Controller {

    /** More ticks than this would touch each other. */
    private static final int MOST_TICKS = 60;

    @FXML private HBox transport;

    @FXML private Button play;

    @FXML private Button playBackwards;

    @FXML private Slider scrubber;

    /** Keeps the room of the longest status, so that the scrubber does not change its length at each step. */
    @FXML private Label widest;

    @FXML private Label status;

    @FXML private ChoiceBox<Level> level;

    @FXML private Slider speed;

    @FXML private Label speedText;

    private final Playhead playhead;
    private final ObservableValue<Boolean> hidden;
    private final Words words;
    private final Listening listening = new Listening();
    private List<String> levels = List.of();

    /**
     * @param hidden whether there is nothing to be walked now
     */
    public TransportController(Playhead playhead, ObservableValue<Boolean> hidden, Words words) {
        this.playhead = playhead;
        this.hidden = hidden;
        this.words = words;
    }

    @FXML
    private void initialize() {
        NamedChoices.offer(level, List.of(Level.values()), this::named);
        new NamedChoices(listening).join(level, playhead.level());
        speed.setValue(playhead.speedExponent().get());
        listening.to(
                speed.valueProperty(),
                exponent -> playhead.speedExponent().set(exponent.doubleValue()));
        listening.to(
                playhead.speedExponent(),
                _ -> speedText.setText(words.say("walk.times", playhead.speedText())));
        listening.toChanges(
                playhead.speedExponent(), () -> speed.setValue(playhead.speedExponent().get()));
        speed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedOnSpeed);
        listening.to(playhead.computation(), _ -> showWalk());
        listening.to(playhead.moment(), _ -> showMoment());
        listening.toChanges(
                scrubber.valueProperty(), () -> playhead.goTo(Math.round(scrubber.getValue())));
        listening.to(playhead.playing(), _ -> showPlaying());
        listening.toChanges(playhead.backwards(), this::showPlaying);
        listening.to(hidden, hides -> transport.setVisible(!hides));
        transport.managedProperty().bind(transport.visibleProperty());
    }

    private String named(Level step) {
        return new LevelText(words).of(step, playhead.computation().get().operation());
    }

    private void pressedOnSpeed(KeyEvent event) {
        if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
            if (event.getCode() == KeyCode.RIGHT) {
                playhead.faster();
            } else {
                playhead.slower();
            }
            event.consume();
        }
    }

    /** Another walk may be longer at the same moment, and its steps may be called otherwise. */
    private void showWalk() {
        showLevels();
        showLength();
        showMoment();
    }

    /** A box builds all its items anew for other names. */
    private void showLevels() {
        List<String> names = Stream.of(Level.values()).map(this::named).toList();
        if (!names.equals(levels)) {
            levels = names;
            level.setConverter(NamedChoices.named(this::named));
        }
    }

    private void showLength() {
        long rows = playhead.walk().length() / playhead.walk().span(Level.ROW);
        long ticks = playhead.walk().span(rows <= MOST_TICKS ? Level.ROW : Level.FILTER);
        scrubber.setMax(playhead.last());
        widest.setText(text(Math.max(0, playhead.last() - 2)));
        scrubber.setMajorTickUnit(Math.max(ticks, scrubber.getMax() / MOST_TICKS));
    }

    private void showMoment() {
        scrubber.setValue(playhead.moment().get());
        String where = text(playhead.moment().get());
        status.setText(where);
        Tip.setText(status, where);
    }

    private String text(long moment) {
        return new MomentText(words).of(playhead.computation().get(), moment);
    }

    private void showPlaying() {
        boolean playing = playhead.playing().get();
        boolean backwards = playhead.backwards().get();
        show(play, playing && !backwards, Feather.PLAY, "walk.play", "walk.pause");
        show(
                playBackwards,
                playing && backwards,
                Feather.REWIND,
                "walk.play-backwards",
                "walk.pause-backwards");
    }

    private void show(Button button, boolean plays, Feather icon, String start, String stop) {
        button.setGraphic(new FontIcon(plays ? Feather.PAUSE : icon));
        String text = words.say(plays ? stop : start);
        button.setAccessibleText(text);
        Tip.setText(button, text);
    }

    @FXML
    private void first() {
        playhead.toStart();
    }

    @FXML
    private void back() {
        playhead.back();
    }

    @FXML
    private void togglePlaying() {
        playhead.togglePlaying();
    }

    @FXML
    private void togglePlayingBackwards() {
        playhead.togglePlayingBackwards();
    }

    @FXML
    private void forward() {
        playhead.forward();
    }

    @FXML
    private void last() {
        playhead.toEnd();
    }

    @Override
    public void close() {
        listening.close();
    }
}
