package kernelwalk.classroom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.homework.answer.LayerNames;

/**
 * Where in a table of a class the answers to several layers stand: in columns that are called as a layer is, alone or with
 * the place of a cell behind it; a column without a name goes on with the one before.
 *
 * @param names    what the layers are called
 * @param ofLayers the columns of each layer, from 0
 */
record LayerColumns(LayerNames names, Map<Integer, List<Integer>> ofLayers) {

    private static final Pattern LABEL =
            Pattern.compile("([^:=]{1,60})[:=](?!=)(.*)", Pattern.DOTALL);

    private static final Pattern PLACE =
            Pattern.compile("[\\s_.-]*[\\[(]?\\d+(?:[\\s,;x×_.-]*\\d+)*[\\])]?$");

    /** Those of the row that names the columns of a table; nothing where it names no layer. */
    static Optional<LayerColumns> of(List<String> header, GradedProblem problem) {
        if (problem.chain().isEmpty()) {
            return Optional.empty();
        }
        LayerNames names = LayerNames.of(problem.marking().exercise());
        var columns = new LinkedHashMap<Integer, List<Integer>>();
        OptionalInt last = OptionalInt.empty();
        for (int i = 1; i < header.size(); i++) {
            last = header.get(i).isBlank() ? last : layer(header.get(i), names);
            if (last.isPresent()) {
                columns.computeIfAbsent(last.getAsInt(), _ -> new ArrayList<>()).add(i);
            }
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new LayerColumns(names, columns));
    }

    private static OptionalInt layer(String header, LayerNames names) {
        OptionalInt named = names.find(header);
        boolean isNumber = header.strip().chars().allMatch(Character::isDigit);
        if (isNumber) {
            return OptionalInt.empty();
        }
        return named.isPresent() ? named : names.find(PLACE.matcher(header).replaceFirst(""));
    }

    /** The answers of the student in a row. */
    Submission answer(List<String> row, Path file, String problem) {
        String student = row.getFirst().strip();
        var layers = new TreeMap<Integer, Submission>();
        ofLayers.forEach(
                (layer, columns) -> {
                    List<String> cells =
                            columns.stream()
                                    .map(i -> i < row.size() ? row.get(i) : "")
                                    .map(cell -> withoutLabel(cell, layer))
                                    .toList();
                    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                        layers.put(layer, Submission.ofRow(student, file, problem, cells));
                    }
                });
        return Submission.ofRow(student, file, problem, List.of()).of(problem, layers);
    }

    /** A cell may say again which layer it is about. */
    private String withoutLabel(String cell, int layer) {
        Matcher label = LABEL.matcher(cell);
        boolean isOwn = label.matches() && names.find(label.group(1)).equals(OptionalInt.of(layer));
        return isOwn ? label.group(2).strip() : cell;
    }
}
