package kernelwalk.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Size;
import kernelwalk.notation.NotationException.Reason;

/** One layer of a model as it is written: a call with literals. */
public final class LayerCall {

    private static final long LARGEST = 1_000_000;

    private final String name;
    private final List<Argument> arguments;
    private final int place;
    private final TextCursor text;
    private final String label;
    private final Map<String, Argument> bound = new HashMap<>();

    /**
     * What stands between the brackets.
     *
     * @param keyword before the equals sign, where there is one
     * @param value   what it is
     * @param place   where it begins
     */
    record Argument(Optional<String> keyword, Literal value, int place) {}

    LayerCall(String name, List<Argument> arguments, int place, TextCursor text) {
        this(name, arguments, place, text, "");
    }

    private LayerCall(
            String name, List<Argument> arguments, int place, TextCursor text, String label) {
        this.name = name;
        this.arguments = arguments;
        this.place = place;
        this.text = text;
        this.label = label;
    }

    /** The same with what stands before it in a dictionary. */
    LayerCall called(String name) {
        return new LayerCall(this.name, arguments, place, text, name);
    }

    /** What the layer is called in a dictionary; empty where it stands in none. */
    public String label() {
        return label;
    }

    /** Whose layer it is, such as {@code Conv2D}. */
    public String name() {
        return name;
    }

    /**
     * Gives each argument the name that it has in the layer.
     *
     * @param order    the names of those that may stand without, in their order
     * @param keywords the others
     * @throws NotationException when there is one that the layer does not have here, or is there twice
     */
    public LayerCall taking(List<String> order, Set<String> keywords) {
        bound.clear();
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            int position = i;
            String own =
                    argument.keyword()
                            .orElseGet(() -> position < order.size() ? order.get(position) : "");
            boolean isKnown = !own.isEmpty() && (order.contains(own) || keywords.contains(own));
            if (!isKnown || bound.put(own, argument) != null) {
                throw text.refusal(
                        Reason.UNKNOWN_ARGUMENT,
                        argument.keyword().orElse("…"),
                        argument.place(),
                        name);
            }
        }
        return this;
    }

    /** Whether an argument is given, and not as {@code None}. */
    public boolean has(String argument) {
        return bound.containsKey(argument)
                && !bound.get(argument).value().equals(new Literal.Word("None"));
    }

    /** A word or a name; the other one where it is not given. */
    public String word(String argument, String otherwise) {
        if (!has(argument)) {
            return otherwise;
        }
        return bound.get(argument).value() instanceof Literal.Word(String word)
                ? word
                : refuse(argument);
    }

    /** {@code True} or {@code False}. */
    public boolean truth(String argument, boolean otherwise) {
        return switch (word(argument, otherwise ? "True" : "False")) {
            case "True" -> true;
            case "False" -> false;
            default -> refuse(argument);
        };
    }

    /** A number; the other one where it is not given. */
    public Rational number(String argument, Rational otherwise) {
        if (!has(argument)) {
            return otherwise;
        }
        return bound.get(argument).value() instanceof Literal.Number(Rational number)
                ? number
                : refuse(argument);
    }

    /** A whole number from 1 that has to be given. */
    public int count(String argument) {
        int count = whole(argument, 0);
        return count > 0 ? count : refuse(argument);
    }

    /** A whole number. */
    public int whole(String argument, int otherwise) {
        return has(argument) ? whole(argument, bound.get(argument).value()) : otherwise;
    }

    private int whole(String argument, Literal value) {
        return value instanceof Literal.Number(Rational number)
                        && number.isWhole()
                        && number.magnitude().compareTo(Rational.of(LARGEST)) <= 0
                ? number.numerator().intValue()
                : refuse(argument);
    }

    /** Whether it is a number or a row, and no word. */
    public boolean isNumbers(String argument) {
        return has(argument) && !(bound.get(argument).value() instanceof Literal.Word);
    }

    /** Rows and columns: one number for both, or two. */
    public Size size(String argument, Size otherwise) {
        return has(argument) ? size(argument) : otherwise;
    }

    /** Rows and columns that have to be given. */
    public Size size(String argument) {
        List<Integer> numbers = wholes(argument);
        return switch (numbers.size()) {
            case 1 -> new Size(numbers.getFirst(), numbers.getFirst());
            case 2 -> new Size(numbers.getFirst(), numbers.getLast());
            default -> refuse(argument);
        };
    }

    /** All whole numbers of a value, of rows within rows too, one after the other. */
    public List<Integer> wholes(String argument) {
        return has(argument) ? wholes(argument, bound.get(argument).value()) : refuse(argument);
    }

    private List<Integer> wholes(String argument, Literal value) {
        return value instanceof Literal.Row(List<Literal> entries)
                ? entries.stream().flatMap(entry -> wholes(argument, entry).stream()).toList()
                : List.of(whole(argument, value));
    }

    /**
     * Refuses an argument, or the call where it is missing.
     *
     * @throws NotationException always
     */
    public <T> T refuse(String argument) {
        throw bound.containsKey(argument)
                ? text.refusal(Reason.BAD_ARGUMENT, argument, bound.get(argument).place(), name)
                : text.refusal(Reason.MISSING_ARGUMENT, argument, place, name);
    }

    /** The refusal of a layer that is not known here. */
    public NotationException unknown() {
        return text.refusal(Reason.UNKNOWN_LAYER, name, place);
    }
}
