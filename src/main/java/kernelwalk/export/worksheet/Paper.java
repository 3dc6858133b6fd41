package kernelwalk.export.worksheet;

import java.util.Locale;

/** What a worksheet is printed on. */
public enum Paper {
    /** 210 × 297 mm. */
    A4(793.7, 1122.5),
    /** 8½ × 11 inches. */
    LETTER(816, 1056);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** As the command line has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In units of a picture, of which 96 are an inch. */
    public double width() {
        return width;
    }

    /** In units of a picture. */
    public double height() {
        return height;
    }
}
