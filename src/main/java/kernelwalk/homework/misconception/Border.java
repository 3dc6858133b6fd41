package kernelwalk.homework.misconception;

/** What stands beyond the edge of an input. */
enum Border {
    /** Zeros. */
    ZEROS,
    /** The last number again and again. */
    REPEATED,
    /** The numbers backwards, without the last one. */
    MIRRORED,
    /** The numbers backwards, the last one first. */
    MIRRORED_WITH_EDGE;

    /** The cell that is read at a place of an axis, inside it or beyond; -1 for a zero. */
    int read(int place, int length) {
        if (place >= 0 && place < length) {
            return place;
        }
        return switch (this) {
            case ZEROS -> -1;
            case REPEATED -> Math.clamp(place, 0, length - 1);
            case MIRRORED -> mirrored(place, length);
            case MIRRORED_WITH_EDGE -> mirroredWithEdge(place, length);
        };
    }

    private static int mirrored(int place, int length) {
        int period = Math.max(1, 2 * (length - 1));
        int within = Math.floorMod(place, period);
        return within < length ? within : period - within;
    }

    private static int mirroredWithEdge(int place, int length) {
        int within = Math.floorMod(place, 2 * length);
        return within < length ? within : 2 * length - 1 - within;
    }
}
