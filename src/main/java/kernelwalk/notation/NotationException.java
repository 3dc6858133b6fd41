package kernelwalk.notation;

/** Text that is not a number, as a value: the reason, and the text that was meant. */
public final class NotationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a text is not a number; each has one message in every language, {@code notation.} and its name. */
    public enum Reason {
        /** There is nothing. */
        EMPTY,
        /** It has no meaning as a number. */
        NOT_A_NUMBER,
        /** A fraction over 0. */
        DIVISION_BY_ZERO,
        /** More than 1,000 digits. */
        TOO_LONG,
        /** An exponent beyond ±1,000. */
        EXPONENT_TOO_LARGE,
        /** NaN or infinity where numbers are exact or whole. */
        NOT_FINITE
    }

    private final Reason reason;
    private final String text;

    /**
     * @param reason why it is not a number
     * @param text   what was written, shortened
     */
    public NotationException(Reason reason, String text) {
        super(reason + ": " + text);
        this.reason = reason;
        this.text = text;
    }

    /** Why it is not a number. */
    public Reason reason() {
        return reason;
    }

    /** What was written, shortened. */
    public String text() {
        return text;
    }
}
