package kernelwalk.app;

import kernelwalk.ui.WindowRehearsal;

/**
 * A run that the window's start-up cache is made from. The build starts it on JavaFX's headless platform, with a settings
 * folder of its own.
 */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] arguments) {
        Main.main(new String[0]);
        WindowRehearsal.begin();
    }
}
