package kernelwalk.homework.answer;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;

/**
 * By which words the layers of an exercise are called: their names, their numbers from 1, and what they do, where only
 * one of them does it.
 *
 * @param layers the layers of the exercise
 */
public record LayerNames(List<Layer> layers) {

    /** A line that begins with "layer 9:" or "9번 층 =". */
    private static final Pattern LINE_OF_A_LAYER =
            Pattern.compile(
                    "(?imu)^[ \\t]*(?:layer[ _-]?(\\d{1,4})|(\\d{1,4}) ?번?(?: ?째)? ?층)[ \\t]*[:=]");

    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:layer|층)\\s*#?(\\d{1,2})|(\\d{1,2})\\s*번?\\s*층");

    private static final Pattern QUESTION =
            Pattern.compile("^(?:\\(\\d{1,2}\\)|\\d{1,2}[.)]|[①-⑳])\\s*(?=\\p{L})");

    private static final Pattern GIVEN =
            Pattern.compile("(?iu)\\s+(?:outputs?|results?|values?|출력|결과|값)$");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    /** How the layers of an exercise are called. */
    public static LayerNames of(Exercise exercise) {
        return new LayerNames(exercise.layers());
    }

    /** The layer of a name or a number, from 0. */
    public OptionalInt find(String text) {
        String word = text.strip();
        return NUMBER.matcher(word).matches() && named(word).isEmpty()
                ? numbered(word)
                : labelled(word);
    }

    /**
     * The layer that a label says, from 0; a bare number is none, as it can be a value. The number of a question may
     * stand before it, and a word for what a layer gives behind it.
     */
    OptionalInt labelled(String text) {
        OptionalInt layer = called(text.strip());
        return layer.isPresent()
                ? layer
                : called(
                        GIVEN.matcher(QUESTION.matcher(text.strip()).replaceFirst(""))
                                .replaceFirst(""));
    }

    private OptionalInt called(String word) {
        OptionalInt named = named(word);
        Matcher number = NUMBERED.matcher(word);
        if (named.isEmpty() && number.matches()) {
            return numbered(number.group(1) == null ? number.group(2) : number.group(1));
        }
        return named;
    }

    private OptionalInt named(String word) {
        if (word.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt named = only(i -> layers.get(i).name().equalsIgnoreCase(word));
        return named.isPresent() ? named : only(i -> isType(i, word));
    }

    private boolean isType(int layer, String word) {
        return LayerWords.call(OperationType.of(layers.get(layer).operation()), word);
    }

    private OptionalInt only(IntPredicate isMeant) {
        int[] meant = IntStream.range(0, layers.size()).filter(isMeant).toArray();
        return meant.length == 1 ? OptionalInt.of(meant[0]) : OptionalInt.empty();
    }

    private OptionalInt numbered(String digits) {
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= layers.size()
                ? OptionalInt.of(number - 1)
                : OptionalInt.empty();
    }

    /** That there is no such layer, and which there are. */
    AnswerFileException noLayer(String label) {
        return new AnswerFileException(
                AnswerFileException.Reason.NO_LAYER, label, String.join(", ", all()));
    }

    /** The names there are; the number of a layer without one. */
    public List<String> all() {
        return IntStream.range(0, layers.size())
                .mapToObj(
                        i ->
                                layers.get(i).name().isEmpty()
                                        ? String.valueOf(i + 1)
                                        : layers.get(i).name())
                .toList();
    }

    /**
     * Refuses a text in which a line begins with the number of a layer that there is not.
     *
     * @throws AnswerFileException when it is so
     */
    void checkNumbers(String text) {
        LINE_OF_A_LAYER
                .matcher(text)
                .results()
                .map(label -> label.group(1) == null ? label.group(2) : label.group(1))
                .filter(number -> numbered(number).isEmpty())
                .findFirst()
                .ifPresent(
                        number -> {
                            throw noLayer(number);
                        });
    }
}
