package kernelwalk.homework.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.AnswerFileException.Reason;

/**
 * Parts one text into the answers to several layers: {@code conv: [[1, 2], [3, 4]]}, a label at the beginning of a line
 * with the rows behind it or below it, or an object {@code {"conv": [[1, 2], [3, 4]], "relu": …}}.
 */
public final class LayerTexts {

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?m)^[ \\t]*(?:\\(\\d{1,2}\\)[ \\t]+)?[\"']?([^\\s:=\"'\\[(][^:=\"'\\[(\\n]{0,60}?)[\"']?[ \\t]*[:=](?!=)");

    /** A bare number before a matrix is that of a layer, as no row of one is a matrix. */
    private static final Pattern COUNTED = Pattern.compile("\\d{1,2}[ \\t]*[:=][ \\t]*\\[\\s*\\[");

    /** A key is never a value, so that it can be the bare number of a layer. */
    private static final Pattern KEY =
            Pattern.compile("\\G[\\s,]*(?:[\"']([^\"'\\n]{1,60})[\"']|(\\d{1,2}))\\s*:\\s*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]+");

    /** What students write before an answer that is the only one. */
    private static final Set<String> OF_ANSWERS =
            Set.of(
                    "answer",
                    "ans",
                    "solution",
                    "result",
                    "results",
                    "output",
                    "out",
                    "value",
                    "values",
                    "row",
                    "sample",
                    "shape",
                    "size",
                    "name",
                    "답",
                    "정답",
                    "답안",
                    "풀이",
                    "결과",
                    "출력",
                    "값",
                    "이름");

    private final LayerNames names;
    private final SortedMap<Integer, String> texts = new TreeMap<>();

    private LayerTexts(LayerNames names) {
        this.names = names;
    }

    /**
     * The text of each layer that has one, from 0; nothing where no layer is named.
     *
     * @throws AnswerFileException when a layer is named twice, or one that there is not beside one that there is
     */
    public static Optional<SortedMap<Integer, String>> of(String text, Exercise exercise) {
        if (exercise.layers().size() == 1) {
            return Optional.empty();
        }
        var parts = new LayerTexts(LayerNames.of(exercise));
        String plain = PrintedOutput.plain(text).strip();
        boolean isParted =
                plain.startsWith("{") && plain.endsWith("}")
                        ? parts.ofObject(plain.substring(1, plain.length() - 1))
                        : parts.ofLines(plain);
        return isParted ? Optional.of(parts.texts) : Optional.empty();
    }

    /**
     * Refuses a text whose one label could only name a layer, by a word or a number, and names none.
     *
     * @throws AnswerFileException when it is so
     */
    public static void checkLabel(String text, Exercise exercise) {
        if (exercise.layers().size() == 1) {
            return;
        }
        LayerNames names = LayerNames.of(exercise);
        names.checkNumbers(text);
        List<String> unknown =
                LABEL.matcher(text)
                        .results()
                        .map(label -> label.group(1).strip())
                        .filter(label -> names.labelled(label).isEmpty())
                        .toList();
        if (unknown.size() == 1 && isWord(unknown.getFirst())) {
            throw names.noLayer(unknown.getFirst());
        }
    }

    /**
     * Refuses answers that leave out the open layer.
     *
     * @throws AnswerFileException when they do
     */
    public static void checkAnswered(SortedMap<Integer, String> texts, Exercise exercise) {
        int asked = exercise.opened();
        if (!texts.containsKey(asked)) {
            throw new AnswerFileException(
                    Reason.LAYER_UNANSWERED, LayerNames.of(exercise).all().get(asked));
        }
    }

    private static boolean isWord(String label) {
        return WORD.matcher(label).matches()
                && !OF_ANSWERS.contains(label.toLowerCase(Locale.ROOT));
    }

    /** Whether every key is a layer. */
    private boolean ofObject(String inside) {
        Matcher key = KEY.matcher(inside);
        var others = new ArrayList<String>();
        int at = 0;
        while (key.find(at)) {
            String name = key.group(1) == null ? key.group(2) : key.group(1);
            OptionalInt layer = names.find(name);
            int end = endOfValue(inside, key.end());
            if (layer.isEmpty()) {
                others.add(name);
            } else {
                put(layer.getAsInt(), inside.substring(key.end(), end), name);
            }
            at = end;
            key.region(at, inside.length());
        }
        if (!texts.isEmpty() && !others.isEmpty()) {
            throw names.noLayer(others.getFirst());
        }
        return !texts.isEmpty() && inside.substring(at).replace(',', ' ').isBlank();
    }

    private static int endOfValue(String text, int from) {
        int depth = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '[' || c == '(' || c == '{') {
                depth++;
            } else if (c == ']' || c == ')' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                return at;
            }
        }
        return text.length();
    }

    /** Whether the text begins with the label of a layer. */
    private boolean ofLines(String text) {
        Matcher label = LABEL.matcher(text);
        int layer = -1;
        String name = "";
        int from = 0;
        boolean isCounted = COUNTED.matcher(text).lookingAt();
        while (label.find()) {
            OptionalInt next =
                    isCounted ? names.find(label.group(1)) : names.labelled(label.group(1));
            if (next.isPresent()) {
                put(layer, text.substring(from, label.start()), name);
                layer = next.getAsInt();
                name = label.group(1);
                from = label.end();
            } else if (layer < 0) {
                return false;
            }
        }
        put(layer, text.substring(from), name);
        return layer >= 0;
    }

    private void put(int layer, String part, String name) {
        if (layer >= 0 && texts.put(layer, part.strip()) != null) {
            throw new AnswerFileException(Reason.LAYER_TWICE, name.strip());
        }
    }
}
