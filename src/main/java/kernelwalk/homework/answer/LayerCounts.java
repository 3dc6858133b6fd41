package kernelwalk.homework.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.homework.answer.AnswerFileException.Reason;
import kernelwalk.notation.PlainSigns;

/**
 * Sizes or numbers of parameters of several layers in one text: a label and a size on each line, one line for each layer
 * in order, sizes with arrows between them, a list, an object, or the summary that a framework prints.
 */
public final class LayerCounts {

    private static final Pattern NUMBERED = Pattern.compile("^#?(\\d{1,2})\\s*[.:)]\\s+(.*)$");
    private static final Pattern BULLET = Pattern.compile("^[\\s|•*·-]+(?=[^\\s\\d])");
    private static final Pattern SPLIT = Pattern.compile("[:=|,\\t]|\\s+|(?=[\\[(])");
    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?i)^\\s*\\|?\\s*(?:(?:total|sum|together|all)\\b|합(?!성)|총|전체)[^\\d]*(\\d.*)$");
    private static final Pattern INPUT = Pattern.compile("(?i)^\\s*\\|?\\s*(?:input|입력)\\b?.*");

    private final Exercise exercise;
    private final LayerNames names;
    private final boolean isSizes;
    private final SortedMap<Integer, SaidCounts> said = new TreeMap<>();
    private Optional<String> total = Optional.empty();

    private LayerCounts(Exercise exercise, boolean isSizes) {
        this.exercise = exercise;
        this.names = LayerNames.of(exercise);
        this.isSizes = isSizes;
    }

    /**
     * What a text says of several layers; nothing where it is about one.
     *
     * @param isSizes whether sizes are asked for, and not numbers of parameters
     * @throws AnswerFileException when a layer is named twice, or one that there is not, or when there is a list for another
     *                             number of layers
     */
    public static Optional<LayerCounts> of(String text, Exercise exercise, boolean isSizes) {
        if (exercise.layers().size() == 1) {
            return Optional.empty();
        }
        var counts = new LayerCounts(exercise, isSizes);
        String plain = PlainSigns.of(text).strip();
        return counts.ofSummary(plain)
                        || counts.ofObject(plain)
                        || counts.ofTable(plain)
                        || counts.ofLabels(plain)
                        || counts.ofSum(plain)
                        || counts.ofList(plain)
                ? Optional.of(counts)
                : Optional.empty();
    }

    /** What is asked for of each layer that it is said of, from 0. */
    public SortedMap<Integer, String> texts() {
        var texts = new TreeMap<Integer, String>();
        said.forEach(
                (layer, it) ->
                        (isSizes ? it.size() : it.parameters())
                                .ifPresent(text -> texts.put(layer, text)));
        return texts;
    }

    /** The sizes that are said beside the parameters. */
    public SortedMap<Integer, String> sizesBeside() {
        var sizes = new TreeMap<Integer, String>();
        said.forEach(
                (layer, it) ->
                        it.sizeBeside()
                                .filter(text -> SaidCounts.hasSize(text) || givesUnits(layer))
                                .ifPresent(text -> sizes.put(layer, text)));
        return sizes;
    }

    /** The sum of all parameters, where it is said too. */
    public Optional<String> total() {
        return total;
    }

    /** A function of every cell may be part of the row of the layer before, as an activation is in Keras. */
    private boolean ofSummary(String text) {
        Optional<ModelSummary> summary = ModelSummary.in(text);
        if (summary.isEmpty()) {
            return false;
        }
        List<SaidCounts> rows = summary.get().rows();
        int[] own = IntStream.range(0, exercise.layers().size()).filter(this::hasRow).toArray();
        int all = exercise.layers().size();
        if (rows.size() != all && rows.size() != own.length) {
            throw new AnswerFileException(Reason.OTHER_LAYERS, rows.size(), all);
        }
        int next = 0;
        for (int layer = 0; layer < all; layer++) {
            if (rows.size() == all || hasRow(layer)) {
                said.put(layer, rows.get(next));
                next++;
            } else if (layer > 0) {
                said.put(layer, new SaidCounts(said.get(layer - 1).size(), Optional.of("0")));
            }
        }
        total = summary.get().total();
        return true;
    }

    private boolean hasRow(int layer) {
        Layer it = exercise.layers().get(layer);
        boolean isFunction =
                it.operation() instanceof Pointwise
                        && !(it.operation() instanceof BatchNormalization);
        return !isFunction && !(it.operation() instanceof Dropout);
    }

    private boolean ofObject(String text) {
        if (!text.startsWith("{")) {
            return false;
        }
        LayerTexts.of(text, exercise)
                .ifPresent(
                        texts -> texts.forEach((layer, it) -> said.put(layer, counts(layer, it))));
        return !said.isEmpty();
    }

    private boolean ofTable(String text) {
        CountTable.of(text).ifPresent(table -> table.rows(isSizes).forEach(this::add));
        return !said.isEmpty();
    }

    private void add(CountTable.Row row) {
        String label = row.label();
        SaidCounts counts = row.counts();
        OptionalInt layer = names.find(label);
        if (layer.isPresent()) {
            put(layer.getAsInt(), label, counts);
        } else if (TOTAL.matcher(label + " 0").matches()) {
            total = counts.parameters();
        } else if (!INPUT.matcher(label).matches()) {
            throw names.noLayer(label);
        }
    }

    /** Whether every line is about a layer that it names. */
    private boolean ofLabels(String text) {
        names.checkNumbers(text);
        var unnamed = new ArrayList<String>();
        for (String whole : ListedCounts.lines(text)) {
            String line = BULLET.matcher(whole).replaceFirst("");
            Matcher sum = TOTAL.matcher(line);
            if (isNamed(line)) {
                continue;
            }
            if (sum.matches()) {
                total = Optional.of(sum.group(1).strip());
            } else if (!INPUT.matcher(line).matches()) {
                unnamed.add(line);
            }
        }
        if (!said.isEmpty() && !unnamed.isEmpty()) {
            refuse(unnamed.getFirst());
        }
        return !said.isEmpty();
    }

    /** Words that are no layer are told; other lines are none of the answer. */
    private void refuse(String line) {
        Matcher split = SPLIT.matcher(line);
        String label = split.find() ? line.substring(0, split.start()) : line;
        if (line.chars().anyMatch(Character::isDigit)) {
            throw names.noLayer(label);
        }
    }

    /** Whether a line begins with what a layer is called, the longest of such words. */
    private boolean isNamed(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            OptionalInt layer = names.find(numbered.group(1));
            if (layer.isPresent() && !isNamed(numbered.group(2))) {
                put(
                        layer.getAsInt(),
                        numbered.group(1),
                        counts(layer.getAsInt(), numbered.group(2)));
            }
            return layer.isPresent();
        }
        Matcher split = SPLIT.matcher(line);
        OptionalInt layer = OptionalInt.empty();
        int end = 0;
        while (split.find()) {
            OptionalInt named = names.labelled(unquoted(line.substring(0, split.start())));
            boolean hasNumber = line.substring(split.start()).chars().anyMatch(Character::isDigit);
            if (named.isPresent() && hasNumber) {
                layer = named;
                end = split.start();
            }
        }
        if (layer.isPresent()) {
            put(
                    layer.getAsInt(),
                    line.substring(0, end),
                    counts(layer.getAsInt(), said(line, end)));
        }
        return layer.isPresent();
    }

    /** What stands behind a label and its sign. */
    private static String said(String line, int from) {
        return line.substring(from).replaceFirst("^[\\s:=|,\\t]+", "");
    }

    private static String unquoted(String label) {
        return label.strip().replaceAll("^[\"'`*]+|[\"'`*]+$", "");
    }

    /** Two lone numbers can be units and parameters, where both may be meant. */
    private SaidCounts counts(int layer, String text) {
        return !isSizes && givesUnits(layer) ? SaidCounts.ofUnits(text) : SaidCounts.of(text);
    }

    private boolean givesUnits(int layer) {
        return exercise.at(layer).givesUnits();
    }

    private void put(int layer, String name, SaidCounts counts) {
        if (said.put(layer, counts) != null) {
            throw new AnswerFileException(Reason.LAYER_TWICE, name.strip());
        }
    }

    /** Whether there is one part for each layer, or one for the input before them. */
    private boolean inOrder(List<String> parts) {
        int layers = exercise.layers().size();
        int first = parts.size() - layers;
        if (first < 0 || first > 1 || isSizes && first == 1 && !isInput(parts.getFirst())) {
            return false;
        }
        List<String> own = parts.subList(isSizes ? first : 0, isSizes ? parts.size() : layers);
        if (!isSizes && first == 1
                || !IntStream.range(0, layers).allMatch(i -> fits(i, own.get(i)))) {
            return false;
        }
        for (int layer = 0; layer < layers; layer++) {
            said.put(layer, counts(layer, own.get(layer)));
        }
        return true;
    }

    private boolean isInput(String part) {
        return INPUT.matcher(part).matches() || SaidCounts.hasSize(part);
    }

    private boolean fits(int layer, String part) {
        String text = part.strip();
        if (!isSizes) {
            SaidCounts it = counts(layer, text);
            return SaidCounts.isNumber(text)
                    || it.sizeBeside().isPresent()
                            && it.parameters().filter(SaidCounts::isNumber).isPresent();
        }
        return SaidCounts.hasSize(text)
                || givesUnits(layer) && SaidCounts.isNumber(text)
                || text.matches("\\d+(?:\\s*,\\s*\\d+){1,3}");
    }

    /** Numbers with a plus between them, and their sum. */
    private boolean ofSum(String text) {
        String summed = text.contains("=") ? text.substring(0, text.indexOf('=')) : text;
        if (isSizes || !summed.contains("+") || !inOrder(List.of(summed.split("\\+")))) {
            return false;
        }
        total =
                summed.equals(text)
                        ? Optional.empty()
                        : Optional.of(text.substring(text.lastIndexOf('=') + 1).strip());
        return true;
    }

    /** Whether there is one part for each layer; a list for another number of layers is refused. */
    private boolean ofList(String text) {
        var listed = new ListedCounts(isSizes);
        List<List<String>> ways = listed.ways(text);
        if (ways.stream().anyMatch(this::inOrder)) {
            return true;
        }
        ways.stream()
                .filter(listed::isList)
                .findFirst()
                .map(List::size)
                .filter(count -> count != exercise.layers().size())
                .ifPresent(
                        count -> {
                            throw new AnswerFileException(
                                    isSizes ? Reason.OTHER_SIZES : Reason.OTHER_COUNTS,
                                    count,
                                    exercise.layers().size());
                        });
        return false;
    }
}
