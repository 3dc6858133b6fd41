package kernelwalk.picture;

import java.util.Locale;

/** What a colour is for. The theme files say which colour that is. */
public enum Role {
    /** Covered input cells, the window's outline, inputs in the ledger. */
    INPUT,
    INPUT_TINT,
    /** Weights, corner weights and the bias. */
    KERNEL,
    KERNEL_TINT,
    /** Products and the running sum. */
    PRODUCT,
    PRODUCT_TINT,
    /** Finished values and the cell that is being filled. */
    OUTPUT,
    OUTPUT_TINT,
    /** The current tap, everywhere at once. */
    RING,
    /** Errors. */
    WRONG,
    WRONG_TINT,
    /** Behind the numbers of several chosen cells. */
    CHOSEN_TINT,
    /** The first, second and third channel. */
    CHANNEL_RED,
    CHANNEL_GREEN,
    CHANNEL_BLUE,
    /** Behind everything. */
    GROUND,
    /** Behind the worked step. */
    PANEL,
    /** Lines between cells. */
    LINE,
    /** Cells of maps as small as a word. */
    DOT,
    /** Numbers and words. */
    TEXT,
    /** Words that stand back. */
    MUTED;

    /** The name of the looked-up colour in the theme's style sheet, such as {@code -kw-input-tint}. */
    public String variable() {
        return "-kw-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of a channel's bar: red, green and blue take turns. */
    public static Role channel(int channel) {
        return switch (channel % 3) {
            case 0 -> CHANNEL_RED;
            case 1 -> CHANNEL_GREEN;
            default -> CHANNEL_BLUE;
        };
    }
}
