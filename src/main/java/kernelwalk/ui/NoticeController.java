package kernelwalk.ui;

import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import kernelwalk.words.Words;

/** A sentence over the board, such as why a paste was not taken; it goes by itself. */
public final class NoticeController implements Controller {

    @FXML private HBox root;

    @FXML private Label sentence;

    private final Session session;
    private final PauseTransition reading = new PauseTransition(Duration.seconds(12));
    private final Listening listening = new Listening();

    NoticeController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        reading.setOnFinished(_ -> dismiss());
        listening.to(session.notice(), this::show);
    }

    private void show(Optional<Function<Words, String>> notice) {
        root.setVisible(notice.isPresent());
        notice.ifPresent(
                words -> {
                    sentence.setText(words.apply(session.words().get()));
                    reading.playFromStart();
                });
    }

    @FXML
    private void dismiss() {
        session.notice().set(Optional.empty());
    }

    @Override
    public void close() {
        reading.stop();
        listening.close();
    }
}
