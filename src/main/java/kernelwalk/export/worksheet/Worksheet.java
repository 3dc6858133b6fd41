package kernelwalk.export.worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.export.course.CourseQuestion;
import kernelwalk.export.look.Detail;
import kernelwalk.export.look.Look;
import kernelwalk.export.picture.PdfDocument;
import kernelwalk.export.solution.Solution;
import kernelwalk.homework.problem.Asked;
import kernelwalk.homework.question.ParameterCount;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Theme;
import kernelwalk.words.Phrase;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/**
 * Exercises as pages to be worked with a pencil, and the same with the numbers, the first cell worked, and what common
 * mistakes would give.
 *
 * @param problems the exercises, in order
 * @param paper    what it is printed on
 * @param words    the language
 * @param hasSteps whether the first cell of each has blanks for its steps
 * @param asked    what is to be worked out
 * @param code     from which the same problems can be made again; it stands at the foot of each page
 */
public record Worksheet(
        List<Exercise> problems,
        Paper paper,
        Words words,
        boolean hasSteps,
        Asked asked,
        Optional<String> code) {

    /** What the names of its files end in. */
    public static final String ENDING = ".pdf";

    /** A grid with more columns has no room for a pencil. */
    private static final int MOST_ACROSS = 18;

    /** A page has no room for more rows. */
    private static final int MOST_DOWN = 24;

    /** A sheet of more maps is longer than anybody works. */
    private static final int MOST_MAPS = 64;

    /** More steps than anybody writes down for one cell. */
    private static final int MOST_STEPS = 36;

    public Worksheet {
        problems = List.copyOf(problems);
    }

    /** Why an exercise does not fit on paper, or is not to be asked so. */
    public static Optional<Phrase> refusal(Exercise exercise, Asked asked) {
        return switch (asked) {
            case OUTPUT -> refusal(exercise);
            case LAYERS ->
                    SheetLayers.of(exercise).stream()
                            .map(Worksheet::refusal)
                            .flatMap(Optional::stream)
                            .findFirst();
            case SIZE -> Optional.empty();
            case PARAMETERS ->
                    ParameterCount.ofChain(exercise).expected() > 0
                            ? Optional.empty()
                            : Optional.of(Phrase.of("export.worksheet.no-parameters"));
        };
    }

    private static Optional<Phrase> refusal(Exercise exercise) {
        Shape in = exercise.input().layout();
        Shape out = exercise.compute().geometry().output();
        boolean fits =
                Math.max(in.width(), out.width()) <= MOST_ACROSS
                        && Math.max(in.height(), out.height()) <= MOST_DOWN
                        && Math.max(in.samples() * in.channels(), out.samples() * out.channels())
                                <= MOST_MAPS;
        return fits
                ? CourseQuestion.refusal(exercise)
                : Optional.of(Phrase.of("export.worksheet.too-large", MOST_DOWN, MOST_ACROSS));
    }

    /** What is asked of an exercise, where that is not its output. */
    public static String question(Exercise exercise, Asked asked, Words words) {
        return SheetCounts.ask(exercise, asked, words);
    }

    /** Where the key of a sheet goes: {@code sheet.pdf} has {@code sheet-key.pdf}. */
    public static Path key(Path sheet) {
        String name = FileName.last(sheet);
        String stem =
                name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return sheet.resolveSibling(stem + "-key" + ENDING);
    }

    /** Writes what is handed out, as PDF. The stream stays open. */
    public void write(OutputStream out) throws IOException {
        write(false, out);
    }

    /** Writes what is kept for marking, as PDF. The stream stays open. */
    public void writeKey(OutputStream out) throws IOException {
        write(true, out);
    }

    private void write(boolean isKey, OutputStream out) throws IOException {
        var document = new PdfDocument();
        for (Drawing page : pages(isKey)) {
            page.on(document.page(paper.width(), paper.height(), 1, Theme.PRINT));
        }
        document.write(title(isKey), words.language().code(), out);
    }

    private String title(boolean isKey) {
        return words.say(isKey ? "export.worksheet.key" : "export.worksheet.title");
    }

    /**
     * What stands on the pages, which are as large as the paper.
     *
     * @param isKey whether they are kept for marking
     */
    public List<Drawing> pages(boolean isKey) {
        var pages = new Pages(paper, words);
        String title = title(isKey);
        if (isKey) {
            pages.heading(title);
        } else {
            pages.fields(
                    List.of(
                            words.say("export.worksheet.name"),
                            words.say("export.worksheet.date")));
        }
        for (int i = 0; i < problems.size(); i++) {
            pages.together(problem(i + 1, problems.get(i), isKey));
        }
        return pages.numbered(code);
    }

    /** A problem, worked out once: it is laid out to see how much room it takes, and again where it stands. */
    private Consumer<Pages> problem(int number, Exercise exercise, boolean isKey) {
        String name = VisibleText.of(exercise.title().replaceAll("\\s+", " ").strip());
        String heading =
                name.isEmpty()
                        ? words.say("export.worksheet.problem", number)
                        : words.say("export.worksheet.problem.named", number, name);
        Consumer<Pages> part =
                switch (asked) {
                    case OUTPUT -> output(exercise, isKey);
                    case LAYERS -> new SheetLayers(exercise, words).part(isKey, this::worked);
                    case SIZE, PARAMETERS -> new SheetCounts(exercise, words, asked).part(isKey);
                };
        List<String> notes = exercise.notes().lines().map(VisibleText::of).toList();
        String question = asked == Asked.OUTPUT ? "" : question(exercise, asked, words);
        boolean asksItself = !question.isEmpty() && !exercise.notes().equals(question);
        return pages -> {
            pages.heading(heading);
            notes.forEach(pages::text);
            if (asksItself) {
                pages.text(question);
            }
            part.accept(pages);
        };
    }

    private Consumer<Pages> output(Exercise exercise, boolean isKey) {
        var grids = new SheetGrids(words);
        List<String> told = new CourseQuestion(exercise, words).told();
        Computation computation = exercise.compute();
        List<String> worked = isKey ? worked(exercise) : List.of();
        return pages -> {
            told.forEach(pages::text);
            grids.input(exercise, pages);
            grids.weights(exercise, pages);
            pages.keep(SheetGrids.ASKED);
            grids.output(exercise, computation.output(), isKey, pages);
            if (isKey) {
                pages.keep(SheetGrids.ASKED);
                worked.forEach(pages::text);
            } else if (hasSteps) {
                putSteps(exercise, pages);
            }
        };
    }

    private List<String> worked(Exercise exercise) {
        var lines = new ArrayList<String>();
        lines.add(words.say("export.worksheet.first"));
        lines.addAll(Solution.markdown(exercise, Look.in(words).with(Detail.ONE)).firstWindow());
        lines.addAll(new CourseQuestion(exercise, words).mistakes());
        return lines;
    }

    /** Blanks for the steps of the first cell; nothing where there are too many, or no window. */
    private void putSteps(Exercise exercise, Pages pages) {
        int entries = exercise.compute().ledger(new Cell(0, 0, 0, 0)).entries().size();
        List<String> blanks = StepBlanks.of(exercise.operation(), entries);
        if (!blanks.isEmpty() && entries <= MOST_STEPS) {
            pages.keep(2 * SheetGrids.ASKED);
            pages.text(words.say("export.worksheet.steps"));
            pages.blanks(blanks);
        }
    }
}
