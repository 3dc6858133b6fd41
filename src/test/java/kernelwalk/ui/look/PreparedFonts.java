package kernelwalk.ui.look;

import java.nio.file.Path;

/** A program that has its fonts made ready, and ends before JavaFX starts. */
final class PreparedFonts {

    private PreparedFonts() {}

    /** The folder for fonts. */
    public static void main(String[] folder) throws InterruptedException {
        Typeface.prepareBeside(Path.of(folder[0]));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("fonts")) {
                thread.join();
            }
        }
    }
}
