package kernelwalk.ui.side;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is remembered of the panel at the side.
 *
 * @param asked whether it is to show or not; empty while nobody has said so
 */
record SideMemory(SideTab tab, Optional<Boolean> asked) {

    private static final String SHOWN = "shown";
    private static final String HIDDEN = "hidden";

    /** What a text says; empty where it names no tab, as that of a newer program may. */
    static Optional<SideMemory> of(String text) {
        String[] said = text.split(" ", -1);
        Optional<Boolean> asked =
                said.length > 1 && (said[1].equals(SHOWN) || said[1].equals(HIDDEN))
                        ? Optional.of(said[1].equals(SHOWN))
                        : Optional.empty();
        return Arrays.stream(SideTab.values())
                .filter(tab -> tab.code().equals(said[0]))
                .findFirst()
                .map(tab -> new SideMemory(tab, asked));
    }

    /** As it is written: {@code numbers shown}, or {@code shapes}. */
    String text() {
        return tab.code() + asked.map(shown -> shown ? " " + SHOWN : " " + HIDDEN).orElse("");
    }
}
