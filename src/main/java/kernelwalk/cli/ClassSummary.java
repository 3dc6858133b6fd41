package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelwalk.homework.Check;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.words.Words;
import org.apache.commons.csv.CSVFormat;

/** What the answers of a class have in common. */
final class ClassSummary {

    /** What every summary begins with. */
    static final String BEGINNING = "misconception,students,";

    private static final String UNEXPLAINED = "unexplained";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    /** How often a wrong rule was found: in all, and as the only one that explains an answer. */
    private static final class Count {
        private final Misconception rule;
        private int students;
        private int alone;

        Count(Misconception rule) {
            this.rule = rule;
        }
    }

    private final Words words;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private int answers;
    private int unreadable;
    private int unexplained;

    ClassSummary(Words words) {
        this.words = words;
    }

    void add(Marked marked) {
        answers++;
        switch (marked) {
            case Marked.Unreadable _ -> unreadable++;
            case Marked.Checked checked -> add(checked.check());
        }
    }

    private void add(Check check) {
        verdicts.merge(check.verdict(), 1, Integer::sum);
        var rules = new LinkedHashMap<String, Misconception>();
        for (Finding finding : check.diagnosis().findings()) {
            rules.putIfAbsent(finding.misconception().name(), finding.misconception());
        }
        for (Misconception rule : rules.values()) {
            Count count = counts.computeIfAbsent(rule.name(), _ -> new Count(rule));
            count.students++;
            count.alone += rules.size() == 1 ? 1 : 0;
        }
        if (rules.isEmpty() && isWrong(check)) {
            unexplained++;
        }
    }

    private static boolean isWrong(Check check) {
        return check.verdict() == Verdict.WRONG_SHAPE
                || check.verdict() == Verdict.WRONG && check.wrong() > 0;
    }

    /** Whether some answer could not be read. */
    boolean hasUnreadable() {
        return unreadable > 0;
    }

    private List<Count> sorted() {
        return counts.values().stream()
                .sorted(
                        Comparator.<Count>comparingInt(count -> -count.students)
                                .thenComparingInt(count -> -count.alone)
                                .thenComparing(count -> count.rule.name()))
                .toList();
    }

    /** For people: how many answers are what, and the wrong rules, commonest first. */
    void writeText(Writer out) throws IOException {
        out.write(
                words.say(
                                "cli.grade.total",
                                answers,
                                verdicts.getOrDefault(Verdict.RIGHT, 0),
                                verdicts.getOrDefault(Verdict.WRONG, 0),
                                verdicts.getOrDefault(Verdict.WRONG_SHAPE, 0),
                                verdicts.getOrDefault(Verdict.RIGHT_ELSEWHERE, 0),
                                unreadable)
                        + "\n");
        for (Count count : sorted()) {
            out.write(
                    "  "
                            + words.say(
                                    "cli.grade.misconception",
                                    TextWidth.padLeft(count.students, answers),
                                    count.rule.name(),
                                    count.alone)
                            + "\n");
            out.write("    " + words.heading(count.rule) + "\n");
        }
        if (unexplained > 0) {
            String number = TextWidth.padLeft(unexplained, answers);
            out.write("  " + words.say("cli.grade.unexplained", number) + "\n");
        }
    }

    /** For spreadsheets: a line for each wrong rule, and one for answers that none explains. */
    void writeCsv(Writer out) throws IOException {
        FORMAT.printRecord(out, "misconception", "students", "alone", "means");
        for (Count count : sorted()) {
            FORMAT.printRecord(
                    out,
                    count.rule.name(),
                    count.students,
                    count.alone,
                    SpreadsheetText.of(words.heading(count.rule)));
        }
        if (unexplained > 0) {
            FORMAT.printRecord(out, UNEXPLAINED, unexplained, unexplained, "");
        }
    }
}
