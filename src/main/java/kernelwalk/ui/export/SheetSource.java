package kernelwalk.ui.export;

import java.util.Locale;

/** Where the problems of a worksheet come from. */
public enum SheetSource {
    /** What lies open. */
    OPEN,
    /** The exercise files of a folder. */
    FOLDER,
    /** What is asked of the maker of problems. */
    WISHES;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
