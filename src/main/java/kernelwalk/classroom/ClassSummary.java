package kernelwalk.classroom;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kernelwalk.homework.Verdict;
import kernelwalk.words.Words;
import org.apache.commons.csv.CSVFormat;

/** What the answers of a class have in common. */
public final class ClassSummary {

    /** What every summary begins with. */
    static final String BEGINNING = "misconception,students,";

    private static final String UNEXPLAINED = "unexplained";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    /** How often a wrong rule was found: in all, and as the only one that explains an answer. */
    public static final class Count {
        private final String name;
        private final String means;
        private final Set<String> names = new TreeSet<>();
        private int alone;

        Count(String name, String means) {
            this.name = name;
            this.means = means;
        }

        /** The stable name of the wrong rule. */
        public String name() {
            return name;
        }

        /** What it is, in words. */
        public String means() {
            return means;
        }

        /** In how many answers it is the only explanation. */
        public int alone() {
            return alone;
        }

        /** How many students have made it. */
        public int students() {
            return names.size();
        }
    }

    private final Words words;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private int answers;
    private int unreadable;
    private final Set<String> unexplained = new TreeSet<>();

    ClassSummary(Words words) {
        this.words = words;
    }

    void add(Marked marked) {
        answers += marked instanceof Marked.LeftOut ? 0 : 1;
        String student = marked.submission().student();
        switch (marked) {
            case Marked.Unreadable _ -> unreadable++;
            case Marked.LeftOut _ -> {}
            case Marked.Checked checked -> add(student, checked);
            case Marked.Counted counted -> add(student, counted.result());
        }
    }

    private void add(String student, Marked.Checked checked) {
        verdicts.merge(checked.verdict(), 1, Integer::sum);
        var rules = new LinkedHashMap<String, String>();
        checked.rules().forEach(rule -> rules.putIfAbsent(rule.name(), words.heading(rule)));
        add(student, rules, checked.isWrong());
    }

    private void add(String student, CountCheck.Result result) {
        verdicts.merge(result.isRight() ? Verdict.RIGHT : Verdict.WRONG, 1, Integer::sum);
        add(student, result.explanations(), !result.isRight());
    }

    private void add(String student, Map<String, String> rules, boolean isWrong) {
        rules.forEach(
                (name, means) -> {
                    Count count = counts.computeIfAbsent(name, _ -> new Count(name, means));
                    count.names.add(student);
                    count.alone += rules.size() == 1 ? 1 : 0;
                });
        if (rules.isEmpty() && isWrong) {
            unexplained.add(student);
        }
    }

    /** How many answers there are. */
    public int answers() {
        return answers;
    }

    /** How many answers could not be read. */
    public int unreadable() {
        return unreadable;
    }

    /** How many answers that could be read are so. */
    public int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    /** How many students have written what no wrong rule explains. */
    public int unexplained() {
        return unexplained.size();
    }

    /** Whether some answer could not be read. */
    public boolean hasUnreadable() {
        return unreadable > 0;
    }

    /** The wrong rules, commonest first. */
    public List<Count> sorted() {
        return counts.values().stream()
                .sorted(
                        Comparator.<Count>comparingInt(count -> -count.students())
                                .thenComparingInt(count -> -count.alone)
                                .thenComparing(count -> count.name))
                .toList();
    }

    /** For spreadsheets: a line for each wrong rule, and one for answers that none explains. */
    void writeCsv(Writer out) throws IOException {
        FORMAT.printRecord(out, "misconception", "students", "alone", "means");
        for (Count count : sorted()) {
            FORMAT.printRecord(
                    out,
                    count.name,
                    count.students(),
                    count.alone,
                    SpreadsheetText.of(count.means));
        }
        if (!unexplained.isEmpty()) {
            FORMAT.printRecord(out, UNEXPLAINED, unexplained.size(), unexplained.size(), "");
        }
    }
}
