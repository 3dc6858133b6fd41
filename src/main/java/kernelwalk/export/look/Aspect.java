package kernelwalk.export.look;

/** What can be chosen of a {@link Look}. A format says which of it changes what it writes. */
public enum Aspect {
    /** The moment of the walk, or every one in a file of its own. */
    MOMENT,
    /** The window that it is about. */
    WINDOW,
    /** The colours. */
    THEME,
    /** Units across and down. */
    SIZE,
    /** Pixels for each unit. */
    SCALE,
    LANGUAGE,
    /** How far each picture of a film goes. */
    LEVEL,
    /** How fast a film plays. */
    SPEED,
    /** Whether a film begins again. */
    LOOP,
    /** How much of the walk is told. */
    DETAIL,
    /** Who reads questions. */
    SYSTEM,
    /** Whether the output is left empty. */
    BLANK
}
