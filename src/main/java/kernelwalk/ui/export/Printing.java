package kernelwalk.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.PictureSize;
import kernelwalk.export.picture.Picture;
import kernelwalk.picture.Theme;
import kernelwalk.ui.desk.Exporting;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.look.CanvasSurface;
import kernelwalk.words.Phrase;

/**
 * The board on paper, across the page, in black on white. Which printer is asked in a dialog of this program, as that of the
 * system belongs to AWT, which has no display once it has drawn a picture for a file.
 */
public final class Printing {

    /** Dots of the board for each of its units, so that type is sharp. */
    private static final double SHARP = 3;

    private static final Path LPR = Path.of("/usr/bin/lpr");

    private final Exporting exporting;
    private final Questions questions;
    private final Notices notices;
    private final List<Printer> printers;
    private final boolean spools;

    public Printing(Exporting exporting, Questions questions, Notices notices) {
        this(exporting, questions, notices, installed(), spools(System.getProperty("os.name")));
    }

    /**
     * @param spools whether there is what hands pages to printers
     */
    Printing(
            Exporting exporting,
            Questions questions,
            Notices notices,
            List<Printer> printers,
            boolean spools) {
        this.exporting = exporting;
        this.questions = questions;
        this.notices = notices;
        this.printers = printers;
        this.spools = spools;
    }

    /** Whether a system hands pages to printers: on Linux Java has that done by a program, and no job says that it is not there. */
    private static boolean spools(String system) {
        return !system.startsWith("Linux") || Files.isExecutable(LPR);
    }

    /** The usual one first. */
    private static List<Printer> installed() {
        Printer usual = Printer.getDefaultPrinter();
        return Printer.getAllPrinters().stream()
                .sorted((one, other) -> Boolean.compare(other.equals(usual), one.equals(usual)))
                .toList();
    }

    /** Prints the board as it looks now, or says why not. */
    public void print() {
        Optional<Exercise> exercise = exporting.exported();
        if (exercise.isEmpty()) {
            return;
        }
        if (!spools) {
            notices.tell(Phrase.of("export.print.no-lpr"));
            return;
        }
        if (printers.isEmpty()) {
            notices.tell(Phrase.of("export.print.no-printer"));
            return;
        }
        Function<Printer, String> name = Printer::getName;
        questions
                .printer(printers.stream().map(name).toList())
                .flatMap(
                        chosen ->
                                printers.stream()
                                        .filter(it -> it.getName().equals(chosen))
                                        .findFirst())
                .ifPresent(printer -> print(exercise.get(), printer));
    }

    private void print(Exercise exercise, Printer printer) {
        PrinterJob job = PrinterJob.createPrinterJob(printer);
        boolean isDone = job != null && isPrinted(exercise, job) && job.endJob();
        notices.tell(
                Phrase.of(isDone ? "export.print.done" : "export.print.failed", printer.getName()));
    }

    private boolean isPrinted(Exercise exercise, PrinterJob job) {
        Paper paper = job.getPrinter().getDefaultPageLayout().getPaper();
        PageLayout layout =
                job.getPrinter()
                        .createPageLayout(
                                paper, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT);
        job.getJobSettings().setJobName(exercise.title());
        return job.printPage(
                layout,
                page(
                        exercise,
                        exporting.look(),
                        layout.getPrintableWidth(),
                        layout.getPrintableHeight()));
    }

    /**
     * The board as large as the page has room.
     *
     * @param width in points
     */
    static Node page(Exercise exercise, Look look, double width, double height) {
        Picture picture = Picture.of(exercise, look.with(Theme.PRINT).with(PictureSize.USUAL));
        PictureSize size = picture.look().size();
        var canvas = new Canvas(size.width() * SHARP, size.height() * SHARP);
        canvas.getGraphicsContext2D().scale(SHARP, SHARP);
        picture.drawing()
                .on(Theme.PRINT.on(new CanvasSurface(canvas.getGraphicsContext2D(), Theme.PRINT)));
        double factor = Math.min(width / canvas.getWidth(), height / canvas.getHeight());
        canvas.getTransforms().add(new Scale(factor, factor));
        return canvas;
    }
}
