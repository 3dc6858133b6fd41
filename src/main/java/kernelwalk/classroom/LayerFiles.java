package kernelwalk.classroom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.exercise.file.FileName;
import kernelwalk.homework.answer.LayerNames;

/**
 * Puts the files of one student together of which each is the answer to one layer: {@code conv.csv}, {@code 1.csv},
 * {@code layer-2.txt}, {@code 03_pool.csv}, {@code exam-conv.csv}, or {@code exam/conv.csv}.
 */
final class LayerFiles {

    private static final Pattern NUMBERED = Pattern.compile("0?(\\d{1,2})[ _.-]+(.+)");
    private static final Pattern NUMBER = Pattern.compile("0?(\\d{1,2})");

    /** A file that is about one layer. */
    private record Part(GradedProblem problem, int layer, Submission file) {}

    private record Key(String student, String id, String problem) {}

    private final List<GradedProblem> problems;

    LayerFiles(List<GradedProblem> problems) {
        this.problems = problems;
    }

    /** The answers, those to layers of one problem together, in the place of the first of them. */
    List<Submission> together(List<Submission> all) {
        if (problems.stream().allMatch(problem -> problem.chain().isEmpty())) {
            return all;
        }
        Map<Key, List<Part>> parts = new LinkedHashMap<>();
        var keys = new HashMap<Submission, Key>();
        for (Submission one : all) {
            part(one)
                    .ifPresent(
                            part -> {
                                var key = new Key(one.student(), one.id(), part.problem().name());
                                parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(part);
                                keys.put(one, key);
                            });
        }
        var together = new ArrayList<Submission>();
        for (Submission one : all) {
            List<Part> own = parts.getOrDefault(keys.get(one), List.of());
            if (own.isEmpty() || isOneOfNumber(own)) {
                together.add(one);
            } else if (own.getFirst().file() == one) {
                together.addAll(joined(own));
            }
        }
        return together;
    }

    /** The number of a single file may be that of a task. */
    private static boolean isOneOfNumber(List<Part> parts) {
        return parts.size() == 1 && NUMBER.matcher(parts.getFirst().file().work()).matches();
    }

    /** One answer of all layers; a second file of one layer stays by itself, so that it is told. */
    private static List<Submission> joined(List<Part> parts) {
        SortedMap<Integer, Submission> layers = new TreeMap<>();
        var others = new ArrayList<Submission>();
        for (Part part : parts) {
            if (layers.putIfAbsent(part.layer(), part.file()) != null) {
                others.add(part.file().of(part.problem().name(), new TreeMap<>()));
            }
        }
        Part first = parts.getFirst();
        var joined = new ArrayList<Submission>();
        joined.add(first.file().of(first.problem().name(), layers));
        joined.addAll(others);
        return joined;
    }

    /** What is in the folder of a student alone: a file beside others is called after its student. */
    private Optional<Part> part(Submission one) {
        if (one.row().isPresent() || one.sheet().isPresent() || one.student().equals(one.work())) {
            return Optional.empty();
        }
        return problems.stream()
                .filter(problem -> problem.chain().isPresent())
                .flatMap(problem -> part(one, problem).stream())
                .findFirst();
    }

    private Optional<Part> part(Submission one, GradedProblem problem) {
        LayerNames names = LayerNames.of(problem.marking().exercise());
        String work = one.work().strip();
        boolean isNamed = problems.size() == 1 || isIn(one.file(), problem);
        Optional<Integer> layer =
                behind(work, problem.name())
                        .flatMap(rest -> layer(rest, names))
                        .or(() -> isNamed ? layer(work, names) : Optional.empty());
        return layer.map(it -> new Part(problem, it, one));
    }

    private static boolean isIn(Path file, GradedProblem problem) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null
                && folder.getFileName() != null
                && FileName.last(folder).equalsIgnoreCase(problem.name());
    }

    /** What stands behind the name of the problem. */
    private static Optional<String> behind(String work, String problem) {
        String small = work.toLowerCase(Locale.ROOT);
        return small.startsWith(problem.toLowerCase(Locale.ROOT))
                        && work.length() > problem.length() + 1
                        && " _.-".indexOf(work.charAt(problem.length())) >= 0
                ? Optional.of(work.substring(problem.length() + 1).strip())
                : Optional.empty();
    }

    private static Optional<Integer> layer(String word, LayerNames names) {
        OptionalInt plain = names.find(word);
        if (plain.isEmpty()) {
            plain = names.find(word.replaceAll("[_-]+", " "));
        }
        Matcher numbered = NUMBERED.matcher(word);
        if (plain.isEmpty() && numbered.matches()) {
            plain = names.find(numbered.group(2));
        }
        Matcher number = NUMBER.matcher(word);
        if (plain.isEmpty() && number.matches()) {
            plain = names.find(number.group(1));
        }
        return plain.isPresent() ? Optional.of(plain.getAsInt()) : Optional.empty();
    }
}
