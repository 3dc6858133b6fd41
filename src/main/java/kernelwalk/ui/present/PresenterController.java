package kernelwalk.ui.present;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Theme;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Lock;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.lessons.ExerciseText;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** What the presenter alone sees: the next step, the words of the lesson, the clock. */
public final class PresenterController implements Controller {

    @FXML private Label now;

    @FXML private FramePicture picture;

    @FXML private VBox steps;

    @FXML private Label title;

    @FXML private Label text;

    @FXML private Label question;

    @FXML private Label time;

    @FXML private Label gone;

    private final Document document;
    private final ExerciseText exerciseText;
    private final Lock lock;
    private final Presenting presenting;
    private final ObservableValue<Playhead> walked;
    private final ObservableValue<Frame> frame;
    private final ObservableValue<Theme> theme;
    private final Words words;
    private final Listening listening = new Listening();
    private final Timeline ticking =
            new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> tick()));
    private Instant begun = Instant.now();

    public PresenterController(
            Document document,
            ExerciseText text,
            Lock lock,
            Presenting presenting,
            ObservableValue<Playhead> walked,
            ObservableValue<Frame> frame,
            ObservableValue<Theme> theme,
            Words words) {
        this.document = document;
        this.exerciseText = text;
        this.lock = lock;
        this.presenting = presenting;
        this.walked = walked;
        this.frame = frame;
        this.theme = theme;
        this.words = words;
    }

    @FXML
    private void initialize() {
        ticking.setCycleCount(Animation.INDEFINITE);
        listening.to(presenting.on(), this::begin);
        listening.to(frame.when(presenting.on()), _ -> step());
        listening.to(walked.flatMap(Playhead::moment).when(presenting.on()), _ -> stepBeside());
        listening.toChanges(walked, this::step);
        listening.toChanges(theme, this::step);
        listening.to(document.sheet().when(presenting.on()), _ -> words());
        listening.toChanges(lock.locked(), this::words);
    }

    private void begin(boolean on) {
        if (on) {
            begun = Instant.now();
            tick();
            ticking.play();
        } else {
            ticking.stop();
        }
    }

    private void tick() {
        var clock = new Clock(LocalTime.now(), Duration.between(begun, Instant.now()));
        time.setText(clock.time(words.locale()));
        gone.setText(words.say("present.gone", clock.gone()));
    }

    private void step() {
        var next = new NextSteps(walked.getValue(), words);
        boolean waits = frame.getValue().isPractised() && walksTheBoard();
        now.setText(waits ? "" : next.now());
        picture.setVisible(walksTheBoard() && !waits);
        if (picture.isVisible()) {
            picture.show(after(frame.getValue(), next.next()), theme.getValue());
        }
        steps.getChildren().setAll(next.coming().stream().map(PresenterController::label).toList());
    }

    /** Two boards change no frame of the one under them. */
    private void stepBeside() {
        if (!walksTheBoard()) {
            step();
        }
    }

    private boolean walksTheBoard() {
        return walked.getValue().computation().get() == document.computation().get();
    }

    /** The same board a step later, at rest. */
    private static Frame after(Frame present, long moment) {
        return Frame.of(present.exercise(), present.computation(), moment, present.words())
                .with(present.options().presented(true));
    }

    private static Label label(String step) {
        var label = new Label(step);
        label.getStyleClass().add("step");
        label.setWrapText(true);
        return label;
    }

    private void words() {
        LessonText lesson = exerciseText.of(document.sheet().get());
        title.setText(VisibleText.of(lesson.title()));
        boolean locked = lock.locked().get();
        WrappedLabel.say(text, locked ? "" : VisibleText.lines(lesson.text()));
        WrappedLabel.say(question, locked ? "" : VisibleText.lines(lesson.question()));
    }

    @Override
    public void close() {
        ticking.stop();
        listening.close();
    }
}
