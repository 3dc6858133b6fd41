package kernelwalk.ui;

/** What stands behind one FXML. */
interface Controller {

    /** Ends the listening to the session; the view is not shown again. */
    void close();
}
