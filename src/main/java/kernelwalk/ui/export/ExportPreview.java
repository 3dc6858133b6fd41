package kernelwalk.ui.export;

import java.io.IOException;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import kernelwalk.convolution.Computation;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.Format;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.Moments;
import kernelwalk.export.look.PictureSize;
import kernelwalk.export.picture.Picture;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.look.CanvasSurface;
import kernelwalk.words.Failure;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/**
 * Shows what will be written, as it will look: a picture in its colours and its proportions, a film as it plays, a page where
 * it begins, or a text.
 */
public final class ExportPreview extends StackPane {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 400;

    /** The lines around it, which a picture does not cover. */
    private static final double EDGES = 2;

    private final Canvas canvas = new Canvas();
    private final TextArea text = new TextArea();
    private final Label reason = new Label();
    private final Background background = new Background("export-preview");
    private Optional<FilmPreview> film = Optional.empty();

    public ExportPreview() {
        canvas.setId("export-picture");
        text.setId("export-text");
        text.setEditable(false);
        reason.setId("export-refusal");
        reason.setWrapText(true);
        reason.getStyleClass().add("reason");
        getStyleClass().add("export-preview");
        setAlignment(Pos.CENTER);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        getChildren().setAll(canvas, text, reason);
    }

    /** Shows what a form comes to. */
    void show(ExportForm form, Words words) {
        stop();
        Optional<Phrase> refusal = form.refusal();
        boolean isPicture = form.format().get().showsBoard();
        Shown.set(reason, refusal.isPresent());
        Shown.set(canvas, refusal.isEmpty() && isPicture);
        Shown.set(text, refusal.isEmpty() && !isPicture);
        refusal.ifPresent(why -> reason.setText(words.sentence(why.in(words))));
        if (refusal.isEmpty() && isPicture) {
            showPicture(form);
        } else if (refusal.isEmpty()) {
            showText(form.format().get(), form.exercise(), form.look(), words);
        }
    }

    private void showPicture(ExportForm form) {
        Exercise exercise = form.exercise();
        Computation computation = form.computation();
        Look look = form.look();
        if (form.extent().get() == Extent.MOMENT) {
            draw(Picture.of(exercise, look));
            return;
        }
        var moments = Moments.of(computation.walk(), look);
        film =
                Optional.of(
                        new FilmPreview(
                                moments,
                                look.film(),
                                moment -> draw(Picture.at(exercise, computation, moment, look))));
        film.get().play();
    }

    private void draw(Picture picture) {
        PictureSize size = picture.look().size();
        double factor = Math.min((WIDTH - EDGES) / size.width(), (HEIGHT - EDGES) / size.height());
        canvas.setWidth(size.width() * factor);
        canvas.setHeight(size.height() * factor);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.save();
        graphics.scale(factor, factor);
        var theme = picture.look().theme();
        picture.drawing().on(theme.on(new CanvasSurface(graphics, theme)));
        graphics.restore();
    }

    /** Beside the window's thread, as a spreadsheet takes a while. */
    private void showText(Format format, Exercise exercise, Look look, Words words) {
        background.make(() -> text(format, exercise, look, words), text::setText);
    }

    private static String text(Format format, Exercise exercise, Look look, Words words) {
        try {
            return FileText.of(format, exercise, look);
        } catch (IOException | RuntimeException | OutOfMemoryError problem) {
            return Failure.of(problem, words).message();
        }
    }

    /** Ends what plays, and drops what is still being written. */
    void stop() {
        background.drop();
        film.ifPresent(FilmPreview::stop);
        film = Optional.empty();
    }
}
