package kernelwalk.ui.control;

/** What stands behind one FXML. */
public interface Controller {

    /** Ends the listening to the session; the view is not shown again. */
    void close();
}
