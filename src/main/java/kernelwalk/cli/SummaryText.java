package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import kernelwalk.classroom.ClassSummary;
import kernelwalk.homework.Verdict;
import kernelwalk.words.Words;

/** Writes for people what the answers of a class have in common. */
record SummaryText(ClassSummary summary, Words words) {

    /** How many answers are what, and the wrong rules, commonest first. */
    void write(Writer out) throws IOException {
        int answers = summary.answers();
        out.write(
                words.say(
                                "cli.grade.total",
                                answers,
                                summary.count(Verdict.RIGHT),
                                summary.count(Verdict.WRONG),
                                summary.count(Verdict.WRONG_SHAPE),
                                summary.count(Verdict.RIGHT_ELSEWHERE),
                                summary.unreadable())
                        + "\n");
        for (ClassSummary.Count count : summary.sorted()) {
            String number = TextWidth.padLeft(count.students(), answers);
            out.write(
                    "  "
                            + words.say(
                                    "cli.grade.misconception", number, count.name(), count.alone())
                            + "\n");
            out.write("    " + count.means() + "\n");
        }
        if (summary.unexplained() > 0) {
            String number = TextWidth.padLeft(summary.unexplained(), answers);
            out.write("  " + words.say("cli.grade.unexplained", number) + "\n");
        }
    }
}
