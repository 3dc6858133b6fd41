package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.Check;
import kernelwalk.homework.CheckedCell;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.notation.ShapeText;
import kernelwalk.words.AlignedIndex;
import kernelwalk.words.Failure;
import kernelwalk.words.LayerName;
import kernelwalk.words.Words;

/** For people: a sentence, the first cells that are not right, and which wrong rules explain them. */
final class TextCheck implements CheckResult {

    private static final int MOST_CELLS = 20;
    private static final int LONGEST_ANSWER = 40;

    private final Writer out;
    private final Words words;

    TextCheck(Writer out, Words words) {
        this.out = out;
        this.words = words;
    }

    @Override
    public void success(List<CheckedLayer> layers) throws IOException {
        for (CheckedLayer layer : layers) {
            if (layer != layers.getFirst()) {
                line("");
            }
            var heading = new LayerHeading(layer.exercise());
            if (heading.isNeeded()) {
                line(heading.in(words));
            }
            write(layer.check(), layer.exercise(), layer.notes());
        }
    }

    private void write(Check check, Exercise exercise, Map<String, String> notes)
            throws IOException {
        line(verdict(check, exercise));
        if (check.carriedFrom().isPresent()) {
            line("  " + followThrough(check, exercise));
        }
        for (String note : notes.values()) {
            line("  " + note);
        }
        List<CheckedCell> others =
                check.cells().stream().filter(cell -> cell.verdict() != CellVerdict.RIGHT).toList();
        var maps = new MapTables(exercise.operation(), exercise.resultStyle(), words);
        var numbers =
                new ResultNumbers(
                        exercise.resultStyle(),
                        check.cells().stream().map(CheckedCell::expected).toList());
        for (CheckedCell cell : others.subList(0, Math.min(MOST_CELLS, others.size()))) {
            line(
                    "  "
                            + place(cell.at(), check.expected(), maps, exercise)
                            + " "
                            + compared(cell, numbers));
        }
        if (others.size() > MOST_CELLS) {
            line("  " + words.say("cli.check.more", others.size() - MOST_CELLS));
        }
        explain(check, exercise);
    }

    private String followThrough(Check check, Exercise exercise) {
        int layer = check.carriedFrom().orElseThrow();
        return words.say(
                "cli.check.follow-through",
                check.rightOrFollowing(),
                check.count(),
                layer + 1,
                new LayerName(exercise.layers().get(layer)).in(words));
    }

    private String verdict(Check check, Exercise exercise) {
        return switch (check.verdict()) {
            case RIGHT -> words.say("cli.check.right", check.right(), check.count());
            case WRONG ->
                    words.say(
                            "cli.check.wrong",
                            check.right(),
                            check.count(),
                            check.wrong(),
                            check.blank());
            case WRONG_SHAPE ->
                    words.say(
                            "cli.check.wrong-shape",
                            ShapeText.ofAnswer(check.answer(), exercise.givesUnits()),
                            ShapeText.of(check.expected(), exercise.givesUnits()),
                            check.right(),
                            check.count());
            case RIGHT_ELSEWHERE ->
                    words.say(
                            "cli.check.right-elsewhere",
                            check.conventions().stream()
                                    .map(words::say)
                                    .collect(Collectors.joining(", ")),
                            check.right(),
                            check.count());
        };
    }

    /** Counted as in the sentences about mistakes; several maps are named. */
    private String place(Cell at, Shape output, MapTables maps, Exercise exercise) {
        if (exercise.givesUnits()) {
            return output.samples() == 1
                    ? words.say("cli.check.unit", at.channel())
                    : words.say("cli.check.unit-of-sample", at.sample(), at.channel());
        }
        String place =
                words.say(
                        "cli.steps.window-at",
                        new AlignedIndex(at.row(), output.height() - 1),
                        new AlignedIndex(at.column(), output.width() - 1));
        return output.samples() * output.channels() == 1
                ? place
                : maps.name(at.sample(), at.channel()) + ", " + place;
    }

    private String compared(CheckedCell cell, ResultNumbers numbers) {
        String expected = numbers.inFull(cell.expected());
        if (cell.verdict() == CellVerdict.BLANK) {
            return words.say("cli.check.blank-cell", expected);
        }
        String answer = cell.answer().text();
        String shown =
                answer.length() <= LONGEST_ANSWER
                        ? answer
                        : answer.substring(0, LONGEST_ANSWER - 1) + "…";
        return words.say(key(cell), shown, expected);
    }

    private static String key(CheckedCell cell) {
        if (cell.followsThrough()) {
            return "cli.check.following-cell";
        }
        return isRoundedToWhole(cell) ? "cli.check.whole-cell" : "cli.check.wrong-cell";
    }

    /** Whether a whole number stands where the right one is less than one away and is none. */
    private static boolean isRoundedToWhole(CheckedCell cell) {
        return cell.answer() instanceof AnswerCell.Written written
                && written.places().isEmpty()
                && written.value() instanceof Rational answer
                && cell.expected() instanceof Rational expected
                && answer.isWhole()
                && !expected.isWhole()
                && Math.abs(answer.minus(expected).toDouble()) < 1;
    }

    private void explain(Check check, Exercise exercise) throws IOException {
        List<Finding> findings = check.diagnosis().findings();
        if (findings.isEmpty()) {
            boolean isWrong = check.wrong() > 0 || check.verdict() == Verdict.WRONG_SHAPE;
            if (isWrong && check.carriedFrom().isEmpty()) {
                line(words.say("cli.check.unexplained"));
            }
            return;
        }
        line(
                words.say(
                        findings.size() == 1
                                ? "cli.check.explained"
                                : "cli.check.explained-by-any"));
        for (Finding finding : findings) {
            line("  " + words.writingAs(exercise).say(finding));
            line(
                    "    "
                            + words.say(
                                    "cli.check.finding",
                                    finding.misconception().name(),
                                    finding.explains(),
                                    finding.slips()));
        }
        if (check.diagnosis().question().isPresent()) {
            new QuestionText(check.diagnosis().question().get(), exercise, words).write(out);
        }
    }

    private void line(String text) throws IOException {
        out.write(text + "\n");
    }

    @Override
    public void failure(Failure failure) {
        // people read the message on standard error
    }
}
