package kernelwalk.export.picture;

/** Keeps AWT from looking for a display, which pictures in files do not need, and which belongs to the window. */
final class Headless {

    private static final String PROPERTY = "java.awt.headless";

    private Headless() {}

    /** Has to come before anything of AWT is used. */
    static void choose() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "true");
        }
    }
}
