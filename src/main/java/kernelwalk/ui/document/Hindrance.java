package kernelwalk.ui.document;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Why a file is not simply written over, and what can be done instead. */
public enum Hindrance {
    /** It is not meant to be written. */
    READ_ONLY(Instead.SAVE_AS, Instead.COPY, Instead.REPLACE),
    /** Another program has written something else into it since it was read or written here. */
    CHANGED(Instead.SAVE_AS, Instead.COPY, Instead.RELOAD, Instead.REPLACE),
    /** It is no longer there. */
    GONE(Instead.SAVE_AS, Instead.REPLACE),
    /** A folder, a pipe or a device stands in its place. */
    NO_FILE(Instead.SAVE_AS, Instead.COPY);

    /** What can be done with the changes. */
    public enum Instead {
        /** They go to another file, which is asked for. */
        SAVE_AS,
        /** They go to a new file beside it. */
        COPY,
        /** They are taken back, as one step of undo, and the file is read again. */
        RELOAD,
        /** They are written into it all the same. */
        REPLACE,
        /** They stay unsaved. */
        CANCEL;

        /** What its button is called in the bundles. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Set<Instead> offered;

    Hindrance(Instead first, Instead... others) {
        offered = EnumSet.of(first, others);
    }

    /** What can be done, besides leaving it. */
    public Set<Instead> offered() {
        return EnumSet.copyOf(offered);
    }

    /** What it is called in the bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
