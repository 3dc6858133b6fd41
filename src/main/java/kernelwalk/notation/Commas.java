package kernelwalk.notation;

/** What a comma between two digits stands for. */
public enum Commas {
    /** Nobody has said it: what the text allows. */
    UNSAID,
    /** It stands between two numbers: {@code 1,75} is 1 and 75. */
    SEPARATE,
    /** It stands before each three digits, as in English: {@code 1,620} is 1620. */
    GROUP,
    /** It stands before the decimals, as in most of Europe: {@code 1,75} is 1.75, and {@code 1.620} is 1620. */
    DECIMAL
}
