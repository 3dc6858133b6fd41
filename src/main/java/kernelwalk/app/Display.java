package kernelwalk.app;

import java.util.Map;

/** Whether there is anything to draw a window on, told without starting a window system. */
final class Display {

    private Display() {}

    static boolean isMissing() {
        return isMissing(
                System.getProperty("os.name"),
                System.getenv(),
                System.getProperty("glass.platform"));
    }

    /**
     * On Linux the environment names the display; every other system has one, and so has JavaFX's own headless
     * platform.
     */
    static boolean isMissing(String system, Map<String, String> environment, String platform) {
        return system.startsWith("Linux")
                && platform == null
                && environment.getOrDefault("DISPLAY", "").isBlank()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
