package kernelwalk.homework.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table with the sizes or the numbers of parameters of layers, whose first line says which of its columns is which.
 *
 * @param columns what the first line calls them, in small letters; the first column names the layers
 * @param cells   the other lines
 */
record CountTable(List<String> columns, List<List<String>> cells) {

    /**
     * What a line says of one layer.
     *
     * @param label what it calls the layer
     */
    record Row(String label, SaidCounts counts) {}

    private static final List<String> SIGNS = List.of("|", "\t", ";", ",");
    private static final List<String> SIZES = List.of("size", "shape", "output", "크기", "형태", "출력");
    private static final List<String> COUNTS = List.of("param", "파라미터", "매개변수");

    /** The table in a text; nothing where there is none, or its lines have not as many cells. */
    static Optional<CountTable> of(String text) {
        List<String> lines = ListedCounts.lines(text);
        String head = lines.isEmpty() ? "" : lines.getFirst().toLowerCase(Locale.ROOT);
        boolean isHead = head.chars().noneMatch(Character::isDigit);
        return SIGNS.stream()
                .filter(sign -> isHead && head.contains(sign))
                .findFirst()
                .map(
                        sign ->
                                new CountTable(
                                        cells(head, sign),
                                        lines.subList(1, lines.size()).stream()
                                                .map(line -> cells(line, sign))
                                                .toList()))
                .filter(
                        table ->
                                table.cells().stream()
                                        .allMatch(row -> row.size() == table.columns().size()));
    }

    private static List<String> cells(String line, String sign) {
        String row = sign.equals("|") ? line.strip().replaceAll("^\\||\\|$", "") : line;
        return List.of(row.split(Pattern.quote(sign), -1)).stream().map(String::strip).toList();
    }

    /** What is said of each layer; none where no column has what is asked for. */
    List<Row> rows(boolean isSizes) {
        int counts = named(COUNTS, -1);
        int sizes = sizes(counts);
        if ((isSizes ? sizes : counts) < 0) {
            return List.of();
        }
        return cells.stream()
                .map(
                        row ->
                                new Row(
                                        row.getFirst(),
                                        SaidCounts.of(
                                                sizes < 0 ? "" : row.get(sizes),
                                                counts < 0 ? "" : row.get(counts))))
                .toList();
    }

    /** The column that is called after sizes, or else one in which sizes stand. */
    private int sizes(int counts) {
        int named = named(SIZES, counts);
        return named >= 0
                ? named
                : IntStream.range(1, columns.size())
                        .filter(i -> i != counts)
                        .filter(
                                i ->
                                        cells.stream()
                                                .map(it -> it.get(i))
                                                .anyMatch(SaidCounts::hasSize))
                        .findFirst()
                        .orElse(-1);
    }

    private int named(List<String> words, int other) {
        return IntStream.range(1, columns.size())
                .filter(i -> i != other && words.stream().anyMatch(columns.get(i)::contains))
                .findFirst()
                .orElse(-1);
    }
}
