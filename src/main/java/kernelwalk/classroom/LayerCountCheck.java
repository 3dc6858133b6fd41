package kernelwalk.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.LayerCounts;
import kernelwalk.homework.answer.LayerTexts;
import kernelwalk.homework.question.CountChain;
import kernelwalk.homework.question.SizeChain;
import kernelwalk.homework.question.SizeFinding;
import kernelwalk.homework.question.SizeQuestion;
import kernelwalk.homework.question.WrittenCount;
import kernelwalk.homework.question.WrittenSize;

/**
 * Checks an answer that has the sizes or the numbers of parameters of several layers.
 *
 * @param check what is asked
 */
record LayerCountCheck(CountCheck check) {

    /** What was said of several layers is. */
    CountCheck.Result check(LayerCounts said) {
        Exercise exercise = check.exercise();
        SortedMap<Integer, String> texts = said.texts().headMap(exercise.opened() + 1);
        if (!check.isWhole()) {
            LayerTexts.checkAnswered(texts, exercise);
        }
        List<LayerResult> all =
                check.asked() == AskedFor.SIZE ? sizes(texts) : parameters(texts, said);
        List<LayerResult> asked =
                all.stream().filter(it -> check.isWhole() || !it.answer().isEmpty()).toList();
        Optional<LayerResult.Sum> sum = check.isSum() ? sum(said, asked) : Optional.empty();
        boolean isRight =
                asked.stream().allMatch(LayerResult::isRight)
                        && sum.stream().allMatch(LayerResult.Sum::isRight);
        var explanations = new LinkedHashMap<String, String>();
        asked.forEach(it -> it.explanations().forEach(explanations::putIfAbsent));
        return new CountCheck.Result(
                isRight,
                asked.stream().map(LayerResult::answer).collect(Collectors.joining("; ")),
                explanations,
                asked,
                sum);
    }

    private List<LayerResult> sizes(SortedMap<Integer, String> texts) {
        return new SizeChain(check.exercise()).check(shapes(texts)).stream().map(this::of).toList();
    }

    private SortedMap<Integer, Shape> shapes(SortedMap<Integer, String> texts) {
        var shapes = new TreeMap<Integer, Shape>();
        texts.forEach((layer, text) -> shapes.put(layer, shape(layer, text)));
        return shapes;
    }

    private Shape shape(int layer, String text) {
        Exercise exercise = check.exercise().at(layer);
        Shape right = SizeQuestion.of(exercise).expected();
        if (exercise.givesUnits()) {
            List<Integer> units = WrittenSize.readUnits(text, right);
            return WrittenSize.shape(text, units.getFirst(), 1, 1, units.getLast());
        }
        List<Integer> lengths = WrittenSize.read(text, right);
        return WrittenSize.shape(
                text, lengths.get(0), lengths.get(1), lengths.get(2), lengths.get(3));
    }

    private LayerResult of(SizeChain.Sized sized) {
        boolean givesUnits = check.exercise().at(sized.layer()).givesUnits();
        var explanations = new LinkedHashMap<String, String>();
        for (SizeFinding finding : sized.findings()) {
            explanations.merge(
                    finding.misconception().name(),
                    check.words().say(finding),
                    (one, other) -> one + " " + other);
        }
        return new LayerResult(
                sized.layer(),
                sized.answer().map(it -> lengths(it, givesUnits)).orElse(""),
                lengths(sized.expected(), givesUnits),
                sized.carriedFrom(),
                explanations);
    }

    private static String lengths(Shape shape, boolean givesUnits) {
        return CountCheck.joined(
                givesUnits ? List.of(shape.samples(), shape.channels()) : shape.lengths());
    }

    private List<LayerResult> parameters(SortedMap<Integer, String> texts, LayerCounts said) {
        var counts = new TreeMap<Integer, Long>();
        texts.forEach(
                (layer, text) -> counts.put(layer, (long) WrittenCount.read(text, check.commas())));
        return new CountChain(check.exercise())
                        .check(
                                counts,
                                shapes(said.sizesBeside().headMap(check.exercise().opened() + 1)))
                        .stream()
                        .map(this::of)
                        .toList();
    }

    private LayerResult of(CountChain.Counted counted) {
        Map<String, String> explanations = new LinkedHashMap<>();
        counted.slip()
                .ifPresent(
                        code ->
                                explanations.put(
                                        code, check.words().say("parameter-count." + code)));
        counted.carried()
                .forEach(rule -> explanations.putIfAbsent(rule.name(), check.words().say(rule)));
        if (counted.inputs().isPresent()) {
            explanations.put(
                    "other-inputs",
                    check.words()
                            .say(
                                    "parameter-count.other-inputs",
                                    counted.inputs().getAsLong(),
                                    check.exercise()
                                            .at(counted.layer())
                                            .input()
                                            .layout()
                                            .channels()));
        }
        return new LayerResult(
                counted.layer(),
                counted.answer().isPresent() ? "" + counted.answer().getAsLong() : "",
                "" + counted.expected(),
                counted.carriedFrom(),
                explanations);
    }

    private Optional<LayerResult.Sum> sum(LayerCounts said, List<LayerResult> layers) {
        return said.total()
                .map(text -> WrittenCount.read(text, check.commas()))
                .map(sum -> new LayerResult.Sum("" + sum, check.expected(), isSumOf(layers, sum)));
    }

    private static boolean isSumOf(List<LayerResult> layers, long sum) {
        Stream<String> written = layers.stream().map(LayerResult::answer);
        OptionalLong all =
                layers.stream().anyMatch(it -> it.answer().isEmpty())
                        ? OptionalLong.empty()
                        : OptionalLong.of(written.mapToLong(Long::parseLong).sum());
        return all.equals(OptionalLong.of(sum));
    }
}
