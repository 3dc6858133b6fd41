package kernelwalk.app;

import java.nio.file.Path;
import kernelwalk.ui.WindowRehearsal;

/**
 * A run that the window's start-up cache is made from. The build starts it on JavaFX's headless platform, with a settings
 * folder of its own, and an exercise.
 */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] file) {
        Main.main(new String[0]);
        WindowRehearsal.begin(
                Path.of(file[0]), Path.of(System.getProperty("user.home"), "another"));
    }
}
