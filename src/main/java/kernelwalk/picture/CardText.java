package kernelwalk.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.notation.CardNotation;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.TextStyle.Weight;

/**
 * How the numbers of one card are written wherever they stand, in the largest type in which all of them fit.
 *
 * @param notation how they are written
 * @param widest   how wide the widest of them is, in type of size 1
 * @param type     the type that the numbers are held in
 */
record CardText(CardNotation notation, double widest, NumberType type) {

    /** The smallest type that a number is set in; below it cells stay without numbers. */
    static final double SMALLEST = 14;

    /** A number may be set in type of this part of the largest; one with chosen decimals in a smaller one. */
    private static final double LEAST_PART = 0.6;

    private static final double LEAST_PART_WHEN_CHOSEN = 0.35;

    /** Corners are not worth fewer decimals on their card than this. */
    private static final int LEAST_FOR_CORNERS = 2;

    private static final double MEASURED = 20;

    /** Up to here every whole number is one of each type. */
    private static final int ALWAYS_HELD = 2048;

    /**
     * A place where a number of the card stands.
     *
     * @param width   how wide a number may be
     * @param largest the type in which it is set when it is short
     * @param corner  whether it is a note in the corner of another card, which may be left out
     * @param least   the type that is not made smaller for digits, 0 when that depends on the largest
     */
    record Room(double width, double largest, boolean corner, double least) {

        Room(double width, double largest, boolean corner) {
            this(width, largest, corner, 0);
        }

        /** The same where no number is set in smaller type than this. */
        Room notBelow(double type) {
            return new Room(width, largest, corner, type);
        }

        /** The same with some of its width taken by something else. */
        Room narrower(double taken) {
            return new Room(width - taken, largest, corner, least);
        }
    }

    /**
     * The way to write numbers that fits everywhere; where there is none, in as many places as can be, the corners of
     * other cards last.
     *
     * @param rooms where they stand; when there are none, all digits have room
     */
    static CardText fitting(
            NumberStyle style,
            NumberType type,
            Collection<? extends Value> typed,
            List<Room> rooms,
            Surface surface) {
        List<Value> numbers = typed.stream().map(value -> held(value, type)).toList();
        List<Room> left = new ArrayList<>(rooms);
        left.sort(Comparator.comparing(Room::width));
        while (true) {
            Optional<CardText> fits = first(style, type, numbers, left, surface);
            boolean cramped = fits.isEmpty() || fits.get().isCramped();
            if (cramped && left.removeIf(Room::corner)) {
                continue;
            }
            Optional<CardText> found = fits.or(() -> most(style, type, numbers, left, surface));
            if (found.isPresent()) {
                return found.get();
            }
            left.removeFirst();
        }
    }

    private boolean isCramped() {
        return notation.isRounded()
                && (notation.isScientific() || notation.places() < LEAST_FOR_CORNERS);
    }

    /** Where not every number fits: the way in which most do. */
    private static Optional<CardText> most(
            NumberStyle style,
            NumberType type,
            List<Value> numbers,
            List<Room> rooms,
            Surface surface) {
        if (rooms.size() != 1 || rooms.getFirst().corner()) {
            return Optional.empty();
        }
        TextStyle smallest = TextStyle.left(SMALLEST, Weight.SEMI_BOLD);
        double room = rooms.getFirst().width();
        CardNotation best = null;
        long most = 0;
        for (CardNotation notation : style.shorter(numbers).toList()) {
            long fitting =
                    numbers.stream()
                            .filter(it -> surface.width(notation.text(it), smallest) <= room)
                            .count();
            best = fitting > most ? notation : best;
            most = Math.max(most, fitting);
        }
        return Optional.ofNullable(best)
                .map(notation -> new CardText(notation, widest(notation, numbers, surface), type));
    }

    private static Optional<CardText> first(
            NumberStyle style,
            NumberType type,
            List<Value> numbers,
            List<Room> rooms,
            Surface surface) {
        return style.shorter(numbers)
                .map(notation -> new CardText(notation, widest(notation, numbers, surface), type))
                .filter(text -> rooms.stream().allMatch(room -> text.fits(room, style)))
                .findFirst();
    }

    /** Whether every number of the card can be read in a place. */
    boolean fits(Room room, NumberStyle style) {
        if (room.least() > 0) {
            return room.width() >= room.least() * widest;
        }
        double part =
                style.inFull() ? 0 : notation.isChosen() ? LEAST_PART_WHEN_CHOSEN : LEAST_PART;
        return size(room)
                >= (room.corner()
                        ? CellPainter.SMALLEST_NOTE
                        : Math.max(SMALLEST, room.largest() * part));
    }

    /** The size of type in which every number of the card fits a place. */
    double size(Room room) {
        return Math.min(room.largest(), room.width() / Math.max(widest, 1e-6));
    }

    /** A number as the card shows it. */
    String text(Value value) {
        return notation.text(held(value, type));
    }

    /** A number as the card shows it where that is exact, else with all its digits. */
    String inFull(Value value) {
        return notation.inFull(held(value, type));
    }

    /** A number with all its digits beside a sign, a negative one in brackets. */
    String factor(Value value) {
        return notation.factor(held(value, type));
    }

    /** A number as its type holds it, which is what is computed with. */
    static Value held(Value value, NumberType type) {
        boolean asItIs =
                !type.isFloat()
                        || !(value instanceof Rational exact)
                        || exact.isWhole() && Math.abs(exact.toDouble()) <= ALWAYS_HELD;
        return asItIs ? value : Floating.nearest((Rational) value, type);
    }

    /** Of numbers that differ only in their digits one is measured. */
    private static double widest(CardNotation notation, List<Value> numbers, Surface surface) {
        TextStyle style = TextStyle.left(MEASURED, Weight.SEMI_BOLD);
        Set<String> measured = new HashSet<>();
        double widest = 0;
        for (Value number : numbers) {
            String pattern = pattern(notation.text(number));
            if (measured.add(pattern)) {
                widest = Math.max(widest, surface.width(pattern, style));
            }
        }
        return widest / MEASURED;
    }

    private static String pattern(String text) {
        var pattern = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                pattern.setCharAt(i, '0');
            }
        }
        return pattern.toString();
    }
}
