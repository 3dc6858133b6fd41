package kernelwalk.homework.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table that a framework prints of a model, as a student pastes it: {@code model.summary()} of Keras with and without
 * its box, and what torchsummary and torchinfo print.
 *
 * @param rows  one for each layer, in order
 * @param total how many parameters there are together, where the table says so
 */
record ModelSummary(List<SaidCounts> rows, Optional<String> total) {

    private static final Pattern ROW =
            Pattern.compile(
                    "^[\\s│┃|├└─┼╞╡]*(?<name>[\\p{L}_][\\p{L}\\p{N}_.-]*+)"
                            + "(?:\\s*\\(\\s*(?<type>\\p{L}\\w*+)[^\\[(│|]*?)?"
                            + "(?:\\)|:)?[^\\[(]*?"
                            + "(?<shape>\\[\\(.*?\\)\\]|[\\[(][^\\[\\]()]*\\d[^\\[\\]()]*[\\])])"
                            + "(?:[^\\d-]*(?<count>\\d[\\d,]*|-+))?");

    private static final Pattern TOTAL =
            Pattern.compile("(?im)^[\\s│|]*total params\\s*:\\s*(?<count>\\d[\\d,]*)");

    private static final Pattern FRAME =
            Pattern.compile(
                    "input.*|sequential.*|model|net|total|trainable|non-trainable|optimizer|params");

    private static final List<String> HEADS = List.of("output shape", "param #");

    /** The table in a text; nothing where there is none. */
    static Optional<ModelSummary> in(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        boolean isOne = HEADS.stream().anyMatch(small::contains);
        boolean isTorch = isOne && !text.contains("(None") && text.contains("[");
        var rows = new ArrayList<SaidCounts>();
        for (String line : text.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.find() && (isOne || row.group("type") != null) && !isFrame(row)) {
                rows.add(said(row, isTorch));
            }
        }
        Matcher total = TOTAL.matcher(text);
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new ModelSummary(
                                rows,
                                total.find()
                                        ? Optional.of(total.group("count"))
                                        : Optional.empty()));
    }

    private static SaidCounts said(Matcher row, boolean isTorch) {
        String shape = row.group("shape");
        String count = row.group("count");
        return SaidCounts.of(
                isTorch ? "torch.Size(" + shape.replace("-1", "1") + ")" : shape,
                count == null || count.startsWith("-") ? "0" : count);
    }

    /** Neither the input nor the model as a whole is a layer, nor what stands below the table. */
    private static boolean isFrame(Matcher row) {
        String name = row.group("name").toLowerCase(Locale.ROOT);
        String type = Optional.ofNullable(row.group("type")).orElse("");
        return type.startsWith("Input") || FRAME.matcher(name).matches();
    }
}
