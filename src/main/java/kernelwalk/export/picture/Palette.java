package kernelwalk.export.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import kernelwalk.picture.Role;
import kernelwalk.picture.Theme;

/**
 * The colours that all pictures of a film share: those of the theme, and of their mixtures the commonest that are not
 * near another.
 */
final class Palette {

    /** One of the 256 is none: what shines through. */
    static final int MOST = 255;

    /** Of numbers of colours, one that stands for none. */
    static final int CLEAR = 255;

    /** Of pixels, one that is seen already: of the highest eight bits every other pixel has all or none. */
    static final int SHOWN = 1 << 24;

    private static final int[] DISTANCES = {900, 300, 100, 30, 0};

    /** Colours are told apart by six bits of each part. */
    private static final int BITS = 6;

    private final int[] colours;
    private final short[] nearest = new short[1 << 3 * BITS];

    private Palette(int[] colours) {
        this.colours = colours;
        Arrays.fill(nearest, (short) -1);
    }

    /** The palette of pictures like these. */
    static Palette of(Theme theme, List<int[]> samples) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int[] pixels : samples) {
            count(pixels, counts);
        }
        List<Integer> common =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<Integer, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        var chosen = new LinkedHashSet<Integer>();
        for (Role role : Role.values()) {
            chosen.add(theme.colour(role));
        }
        for (int distance : DISTANCES) {
            for (int colour : common) {
                if (chosen.size() < MOST && isFar(colour, chosen, distance)) {
                    chosen.add(colour);
                }
            }
        }
        return new Palette(new ArrayList<>(chosen).stream().mapToInt(Integer::intValue).toArray());
    }

    /** Most pixels are as the one before. */
    private static void count(int[] pixels, Map<Integer, Integer> counts) {
        int first = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[first]) {
                counts.merge(pixels[first] & 0xFFFFFF, i - first, Integer::sum);
                first = i;
            }
        }
    }

    private static boolean isFar(int colour, Iterable<Integer> others, int distance) {
        for (int other : others) {
            if (distance(colour, other) <= distance) {
                return false;
            }
        }
        return true;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }

    /** Red, green and blue of each of the 256. */
    byte[] table() {
        byte[] table = new byte[3 * 256];
        for (int i = 0; i < colours.length; i++) {
            table[3 * i] = (byte) (colours[i] >> 16);
            table[3 * i + 1] = (byte) (colours[i] >> 8);
            table[3 * i + 2] = (byte) colours[i];
        }
        return table;
    }

    /** The numbers of the nearest colours; most pixels are as the one before. */
    byte[] indices(int[] pixels) {
        byte[] indices = new byte[pixels.length];
        int before = SHOWN;
        byte index = (byte) CLEAR;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != before) {
                before = pixels[i];
                index = (byte) (before == SHOWN ? CLEAR : index(before));
            }
            indices[i] = index;
        }
        return indices;
    }

    /** The number of the colour nearest to one. */
    private int index(int rgb) {
        int key = (rgb >> 18 & 0x3F) << 2 * BITS | (rgb >> 10 & 0x3F) << BITS | rgb >> 2 & 0x3F;
        short known = nearest[key];
        if (known < 0) {
            known = (short) search(rgb & 0xFFFFFF);
            nearest[key] = known;
        }
        return known;
    }

    private int search(int rgb) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colours[i], rgb) < distance(colours[best], rgb)) {
                best = i;
            }
        }
        return best;
    }
}
