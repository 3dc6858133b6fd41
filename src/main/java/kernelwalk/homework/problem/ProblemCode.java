package kernelwalk.homework.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.OperationType;

/**
 * A set of problems as a short text that is copied from paper: {@code 42X3-CU-K3-S2-H}. Its parts are the seed and the
 * count, the operation and the difficulty, what else is wished, each with its letter, what is asked for if not the output,
 * and a last letter that a slip of the pen would change. None has the letters I, L and O, so that whoever reads 1 or 0 as
 * one of them is understood.
 */
public final class ProblemCode {

    private static final String CHECKS = "ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final Pattern CODE =
            Pattern.compile(
                    "(?<seed>\\d{1,18})X(?<count>\\d{1,3})-(?:Q(?<layers>[A-Z]{1,40})"
                            + "|(?<operation>[CTMA])(?<difficulty>[EUH]))(?<wishes>(?:-[A-Z0-9.]{2,14})*)");

    private static final Pattern SIZE = Pattern.compile("(\\d{1,2})(?:X(\\d{1,2}))?");

    private static final Pattern MARGINS =
            Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,2})\\.(\\d{1,2})\\.(\\d{1,2}))?([RYEW]?)");

    private static final String WISH =
            "[AKSDCFUBJ]\\d{1,2}(?:X\\d{1,2})?|N[WDF]"
                    + "|P(?:[VSF]|\\d{1,2}(?:\\.\\d{1,2}\\.\\d{1,2}\\.\\d{1,2})?[RYEW]?)";

    private static final Pattern WISHES = Pattern.compile(WISH);

    /** A code without its hyphens. */
    private static final Pattern JOINED =
            Pattern.compile(
                    "(?<count>\\d{1,18}X\\d{1,3})(?<operation>Q[A-Z]{1,40}|[CTMA][EUH])"
                            + "(?<wishes>(?:"
                            + WISH
                            + ")*)(?<check>[A-Z])");

    private static final Map<OperationType, Character> LAYERS =
            Map.ofEntries(
                    Map.entry(OperationType.CONVOLUTION, 'C'),
                    Map.entry(OperationType.TRANSPOSED_CONVOLUTION, 'T'),
                    Map.entry(OperationType.MAX_POOLING, 'M'),
                    Map.entry(OperationType.AVERAGE_POOLING, 'A'),
                    Map.entry(OperationType.DENSE, 'D'),
                    Map.entry(OperationType.FLATTEN, 'F'),
                    Map.entry(OperationType.RELU, 'R'),
                    Map.entry(OperationType.SIGMOID, 'G'),
                    Map.entry(OperationType.TANH, 'H'),
                    Map.entry(OperationType.SOFTMAX, 'S'),
                    Map.entry(OperationType.BATCH_NORMALIZATION, 'B'),
                    Map.entry(OperationType.GLOBAL_AVERAGE_POOLING, 'V'),
                    Map.entry(OperationType.GLOBAL_MAX_POOLING, 'X'),
                    Map.entry(OperationType.ZERO_PADDING, 'Z'),
                    Map.entry(OperationType.UP_SAMPLING, 'U'),
                    Map.entry(OperationType.DROPOUT, 'P'));

    private static final Map<Border, String> BORDERS =
            Map.of(
                    Border.ZEROS, "",
                    Border.REFLECT, "R",
                    Border.SYMMETRIC, "Y",
                    Border.REPLICATE, "E",
                    Border.CIRCULAR, "W");

    private static final Map<NumberKind, String> NUMBERS =
            Map.of(
                    NumberKind.INTEGERS, "W",
                    NumberKind.DECIMALS, "D",
                    NumberKind.FRACTIONS, "F");

    private ProblemCode() {}

    /** The code of problems. */
    public static String of(ProblemSet set) {
        var parts = new ArrayList<String>();
        parts.add(set.seed() + "X" + set.count());
        switch (set.wishes()) {
            case PlanWishes plan -> write(plan, parts);
            case ChainWishes chain -> write(chain, parts);
        }
        if (set.asked() != Asked.OUTPUT) {
            parts.add("J" + set.asked().ordinal());
        }
        String text = String.join("-", parts);
        return text + "-" + check(text);
    }

    private static void write(PlanWishes wishes, List<String> parts) {
        parts.add("" + LAYERS.get(wishes.operation()) + wishes.difficulty().name().charAt(0));
        add("A", wishes.input(), ProblemCode::text, parts);
        add("K", wishes.window(), ProblemCode::text, parts);
        add("S", wishes.strides(), ProblemCode::text, parts);
        add("P", wishes.padding(), ProblemCode::text, parts);
        add("D", wishes.dilations(), ProblemCode::text, parts);
        add("C", wishes.channels(), String::valueOf, parts);
        add("F", wishes.filters(), String::valueOf, parts);
        add("B", wishes.bias(), has -> has ? "1" : "0", parts);
        add("N", wishes.numbers(), NUMBERS::get, parts);
    }

    private static void write(ChainWishes wishes, List<String> parts) {
        parts.add(
                wishes.layers().stream()
                        .map(LAYERS::get)
                        .map(String::valueOf)
                        .collect(Collectors.joining("", "Q", "")));
        add("A", wishes.input(), ProblemCode::text, parts);
        add("K", wishes.window(), ProblemCode::text, parts);
        add("C", wishes.channels(), String::valueOf, parts);
        add("F", wishes.filters(), String::valueOf, parts);
        add("U", wishes.units(), String::valueOf, parts);
        add("B", wishes.bias(), has -> has ? "1" : "0", parts);
    }

    private static <T> void add(
            String letter, Optional<T> wish, Function<T, String> text, List<String> parts) {
        wish.ifPresent(it -> parts.add(letter + text.apply(it)));
    }

    private static String text(Size size) {
        return size.height() == size.width()
                ? String.valueOf(size.height())
                : size.height() + "X" + size.width();
    }

    private static String text(Padding padding) {
        return switch (padding) {
            case Padding.Valid _ -> "V";
            case Padding.Same _ -> "S";
            case Padding.Full _ -> "F";
            case Padding.Explicit(
                            Margins(int top, int bottom, int left, int right),
                            Border border) -> {
                boolean isEven = top == bottom && top == left && top == right;
                yield (isEven ? "" + top : top + "." + bottom + "." + left + "." + right)
                        + BORDERS.get(border);
            }
        };
    }

    private static char check(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum * 7 + text.charAt(i)) % CHECKS.length();
        }
        return CHECKS.charAt(sum);
    }

    /** The problems of a code, in small letters, with spaces or without hyphens too; empty where it is none. */
    public static Optional<ProblemSet> read(String typed) {
        String code = plain(typed);
        return hyphened(code).or(() -> joined(code).flatMap(ProblemCode::hyphened));
    }

    /** Whether what is typed can still become a code by going on. */
    public static boolean isBegun(String typed) {
        Matcher parts = JOINED.matcher(plain(typed).replace("-", ""));
        parts.matches();
        return parts.hitEnd();
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("\\s", "")
                .replace('×', 'X')
                .replaceAll("[‐‑‒–—−]", "-")
                .replaceAll("[IL]", "1")
                .replace('O', '0');
    }

    /** The same with a hyphen between its parts; empty where it has not those of a code. */
    private static Optional<String> joined(String code) {
        Matcher parts = JOINED.matcher(code.replace("-", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Stream<String> wishes =
                WISHES.matcher(parts.group("wishes")).results().map(MatchResult::group);
        return Optional.of(
                Stream.of(
                                Stream.of(parts.group("count"), parts.group("operation")),
                                wishes,
                                Stream.of(parts.group("check")))
                        .flatMap(each -> each)
                        .collect(Collectors.joining("-")));
    }

    private static Optional<ProblemSet> hyphened(String code) {
        int end = code.lastIndexOf('-');
        if (end < 0 || !code.substring(end + 1).equals("" + check(code.substring(0, end)))) {
            return Optional.empty();
        }
        Matcher parts = CODE.matcher(code.substring(0, end));
        try {
            return parts.matches() ? Optional.of(set(parts)) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static ProblemSet set(Matcher parts) {
        String wishes = parts.group("wishes") + "-";
        return new ProblemSet(
                Long.parseLong(parts.group("seed")),
                checked(Integer.parseInt(parts.group("count")), 1, ProblemSet.MOST),
                parts.group("layers") == null
                        ? plan(parts.group("operation"), parts.group("difficulty"), wishes)
                        : chain(parts.group("layers"), wishes),
                wish("J", wishes, ProblemCode::asked).orElse(Asked.OUTPUT));
    }

    private static Asked asked(String text) {
        return Asked.values()[checked(Integer.parseInt(text), 1, Asked.values().length - 1)];
    }

    private static PlanWishes plan(String operation, String difficulty, String wishes) {
        return new PlanWishes(
                layer(operation.charAt(0)),
                List.of(Difficulty.values()).stream()
                        .filter(one -> one.name().startsWith(difficulty))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                wish("A", wishes, ProblemCode::size),
                wish("K", wishes, ProblemCode::size),
                wish("S", wishes, ProblemCode::size),
                wish("P", wishes, ProblemCode::padding),
                wish("D", wishes, ProblemCode::size),
                wish("C", wishes, ProblemCode::few),
                wish("F", wishes, ProblemCode::few),
                wish("B", wishes, ProblemCode::truth),
                wish("N", wishes, text -> key(NUMBERS, text)));
    }

    private static ChainWishes chain(String layers, String wishes) {
        return new ChainWishes(
                layers.chars().mapToObj(letter -> layer((char) letter)).toList(),
                wish("A", wishes, ProblemCode::size),
                wish("K", wishes, ProblemCode::size),
                wish("C", wishes, ProblemCode::few),
                wish("F", wishes, ProblemCode::few),
                wish("U", wishes, ProblemCode::few),
                wish("B", wishes, ProblemCode::truth));
    }

    private static <T> Optional<T> wish(String letter, String wishes, Function<String, T> meaning) {
        int begin = wishes.indexOf("-" + letter);
        return begin < 0
                ? Optional.empty()
                : Optional.of(
                        meaning.apply(wishes.substring(begin + 2, wishes.indexOf('-', begin + 1))));
    }

    private static OperationType layer(char letter) {
        return key(LAYERS, letter);
    }

    private static <K, V> K key(Map<K, V> names, V name) {
        return names.entrySet().stream()
                .filter(one -> one.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int few(String text) {
        return checked(Integer.parseInt(text), 1, ProblemPlan.MOST_CHANNELS);
    }

    private static int checked(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("" + number);
        }
        return number;
    }

    private static Size size(String text) {
        Matcher lengths = SIZE.matcher(text);
        if (!lengths.matches()) {
            throw new IllegalArgumentException(text);
        }
        String width = lengths.group(2) == null ? lengths.group(1) : lengths.group(2);
        return new Size(
                checked(Integer.parseInt(lengths.group(1)), 1, ProblemPlan.LONGEST_SIDE),
                checked(Integer.parseInt(width), 1, ProblemPlan.LONGEST_SIDE));
    }

    private static Padding padding(String text) {
        return switch (text) {
            case "V" -> Padding.valid();
            case "S" -> Padding.same();
            case "F" -> Padding.full();
            default -> margins(text);
        };
    }

    private static Padding margins(String text) {
        Matcher sides = MARGINS.matcher(text);
        if (!sides.matches()) {
            throw new IllegalArgumentException(text);
        }
        int top = Integer.parseInt(sides.group(1));
        boolean isEven = sides.group(2) == null;
        return new Padding.Explicit(
                isEven
                        ? new Margins(top, top, top, top)
                        : new Margins(
                                top,
                                Integer.parseInt(sides.group(2)),
                                Integer.parseInt(sides.group(3)),
                                Integer.parseInt(sides.group(4))),
                key(BORDERS, sides.group(5)));
    }
}
