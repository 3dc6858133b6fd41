package kernelwalk.ui;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Notice;
import kernelwalk.ui.document.Notices;
import kernelwalk.words.Words;

/** A sentence over the board, such as why a paste was not taken; it goes by itself. */
public final class NoticeController implements Controller {

    @FXML private HBox root;

    @FXML private Label sentence;

    @FXML private Button offer;

    private final Notices notices;
    private final Words words;
    private final PauseTransition reading = new PauseTransition(Duration.seconds(12));
    private final Listening listening = new Listening();

    NoticeController(Notices notices, Words words) {
        this.notices = notices;
        this.words = words;
    }

    @FXML
    private void initialize() {
        reading.setOnFinished(_ -> dismiss());
        listening.to(notices.notice(), this::show);
    }

    private void show(Optional<Notice> notice) {
        root.setVisible(notice.isPresent());
        notice.ifPresent(this::show);
    }

    private void show(Notice notice) {
        sentence.setText(notice.say(words));
        offer.setText(notice.offer().map(it -> it.name().in(words)).orElse(""));
        Shown.set(offer, notice.offer().isPresent());
        reading.playFromStart();
    }

    @FXML
    private void accept() {
        Optional<Notice.Offer> offered = notices.notice().get().flatMap(Notice::offer);
        dismiss();
        offered.ifPresent(it -> it.deed().run());
    }

    @FXML
    private void dismiss() {
        notices.dismiss();
    }

    @Override
    public void close() {
        reading.stop();
        listening.close();
    }
}
