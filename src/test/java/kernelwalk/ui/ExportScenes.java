package kernelwalk.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.Format;
import kernelwalk.export.PictureFormat;
import kernelwalk.export.SheetFormat;
import kernelwalk.export.look.Colours;
import kernelwalk.export.worksheet.Paper;
import kernelwalk.export.worksheet.Worksheet;
import kernelwalk.homework.problem.Asked;
import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.picture.Theme;
import kernelwalk.ui.export.ExportDialog;
import kernelwalk.ui.export.ExportForm;
import kernelwalk.ui.export.SheetForm;
import kernelwalk.ui.look.Dress;
import kernelwalk.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The dialogs of what leaves the window, for pictures of them. */
final class ExportScenes {

    private ExportScenes() {}

    /** Takes each of them; the folder in the pictures is nobody's. */
    static void takeAll() {
        takePages();
        String home = System.setProperty("user.home", "/home/teacher");
        take("export-dialog", Locale.ENGLISH, Theme.LIGHT, PictureFormat.GIF, Colours.LIGHT);
        take("export-dialog-korean", Locale.KOREAN, Theme.DARK, PictureFormat.PNG, Colours.PRINT);
        take("export-spreadsheet", Locale.ENGLISH, Theme.DARK, SheetFormat.XLSX, Colours.DARK);
        takeSheet("worksheet-dialog", Locale.ENGLISH, Theme.LIGHT);
        takeSheet("worksheet-dialog-korean", Locale.KOREAN, Theme.DARK);
        System.setProperty("user.home", home);
    }

    private static void take(
            String name, Locale language, Theme theme, Format format, Colours colours) {
        var session = new Session(Lessons.first(), Words.in(language));
        session.theme().set(theme);
        session.playhead().goTo(10);
        var view = new View(session);
        var scene = new Scene(view.root(), MainWindow.WIDTH, MainWindow.HEIGHT);
        Dress.put(scene, theme, 1);
        ExportForm form = session.export().orElseThrow();
        form.format().set(format);
        form.theme().set(colours);
        ExportDialog dialogs = dialogs(session, scene);
        DialogPane pane = dialogs.of(form).getDialogPane();
        pane.getScene().getWindow().sizeToScene();
        Screenshots.write(name, painted(pane));
        view.close();
    }

    private static ExportDialog dialogs(Session session, Scene scene) {
        return new ExportDialog(
                () -> scene,
                session.exporting(),
                session.sheetWriting(),
                session.problems(),
                session.questions(),
                session.words().get());
    }

    /** The first page of a sheet and of its key, as a reader of PDF files draws them. */
    private static void takePages() {
        ProblemSet set = ProblemCode.read("42X3-CU-Z").orElseThrow();
        List<Exercise> problems =
                IntStream.rangeClosed(1, set.count())
                        .mapToObj(set::problem)
                        .flatMap(Optional::stream)
                        .toList();
        Words words = Words.in(Locale.ENGLISH);
        var worksheet =
                new Worksheet(
                        problems,
                        Paper.A4,
                        words,
                        true,
                        Asked.OUTPUT,
                        Optional.of(ProblemCode.of(set)));
        takePage("worksheet", worksheet::write);
        takePage("worksheet-key", worksheet::writeKey);
    }

    private static void takePage(String name, WholeFile.Content pages) {
        var bytes = new ByteArrayOutputStream();
        try {
            pages.writeTo(bytes);
            try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
                Screenshots.write(name, new PDFRenderer(document).renderImageWithDPI(0, 96));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void takeSheet(String name, Locale language, Theme theme) {
        var session = new Session(Lessons.first(), Words.in(language));
        session.theme().set(theme);
        var view = new View(session);
        var scene = new Scene(view.root(), MainWindow.WIDTH, MainWindow.HEIGHT);
        Dress.put(scene, theme, 1);
        SheetForm form = session.worksheet().orElseThrow();
        form.steps().set(true);
        DialogPane pane = dialogs(session, scene).of(form).getDialogPane();
        pane.getScene().getWindow().sizeToScene();
        Label facts = (Label) pane.lookup("#worksheet-facts");
        while (facts.getText().isEmpty()) {
            Screenshots.settle();
        }
        pane.applyCss();
        pane.autosize();
        pane.layout();
        Screenshots.write(name, pane.snapshot(null, null));
        view.close();
    }

    private static Image painted(DialogPane pane) {
        pane.applyCss();
        pane.autosize();
        pane.layout();
        TextArea text = (TextArea) pane.lookup("#export-text");
        do {
            Screenshots.settle();
        } while (text.isVisible() && text.getText().isEmpty());
        pane.layout();
        return pane.snapshot(null, null);
    }
}
