package kernelwalk.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The bar at the top: what is open, undo, language and theme. */
public final class HeaderController implements Controller {

    @FXML private Label title;

    @FXML private Button undo;

    @FXML private Button redo;

    private final Session session;
    private final Listening listening = new Listening();

    HeaderController(Session session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        Document document = session.document();
        listening.to(document.sheet(), _ -> title.setText(session.text().title()));
        listening.to(session.undo().undoName(), name -> undo.setDisable(name.isEmpty()));
        listening.to(session.undo().redoName(), name -> redo.setDisable(name.isEmpty()));
    }

    @FXML
    private void lessons() {
        if (session.shelf().shown().get()) {
            session.shelf().leave();
        } else {
            session.shelf().open();
        }
    }

    @FXML
    private void undo() {
        session.undo().undo();
    }

    @FXML
    private void redo() {
        session.undo().redo();
    }

    @FXML
    private void switchLanguage() {
        session.switchLanguage();
    }

    @FXML
    private void switchTheme() {
        session.switchTheme();
    }

    @Override
    public void close() {
        listening.close();
    }
}
