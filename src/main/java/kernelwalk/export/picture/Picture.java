package kernelwalk.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import kernelwalk.convolution.Computation;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.PictureSize;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Surface;
import kernelwalk.picture.TypeMetrics;
import kernelwalk.words.VisibleText;

/**
 * One moment of an exercise, drawn as on the screen.
 *
 * @param drawing its strokes
 * @param look    how large it becomes and in which colours
 * @param title   what it shows
 */
public record Picture(Drawing drawing, Look look, String title) {

    /**
     * The picture that a look asks for.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static Picture of(Exercise exercise, Look look) {
        return at(exercise, exercise.compute(), look.shown(exercise), look);
    }

    /** The picture of a moment, of an exercise and what it comes to. */
    public static Picture at(Exercise exercise, Computation computation, long moment, Look look) {
        return of(Frame.of(exercise, computation, moment, look.words()).with(look.options()), look);
    }

    /** The picture of a frame. */
    static Picture of(Frame frame, Look look) {
        PictureSize size = look.size();
        var drawing = new Drawing(TypeMetrics::width);
        if (look.film().throughLayers()) {
            LayerTitle.paint(frame, size.width(), size.height(), drawing);
        } else {
            BoardPainter.paint(frame, Board.of(frame, size.width(), size.height()), drawing);
        }
        return new Picture(drawing, look, VisibleText.of(frame.exercise().title()));
    }

    /** Draws it on any surface, in the theme's manner. */
    void on(Surface surface) {
        drawing.on(look.theme().on(surface));
    }

    /** Writes it as pixels. The stream stays open. */
    public void writePng(OutputStream out) throws IOException {
        PictureSize size = look.size();
        try (var image =
                new ImageSurface(size.width(), size.height(), size.scale(), look.theme())) {
            on(image);
            PngFile.write(image.image().getWidth(), image.image().getHeight(), image.pixels(), out);
        }
    }

    /** Writes it as SVG. The stream stays open. */
    public void writeSvg(OutputStream out) throws IOException {
        PictureSize size = look.size();
        var svg = new SvgSurface(size.width(), size.height(), size.scale(), title, look.theme());
        on(svg);
        out.write((svg.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes it as a page of a PDF. The stream stays open. */
    public void writePdf(OutputStream out) throws IOException {
        PictureSize size = look.size();
        var document = new PdfDocument();
        on(document.page(size.width(), size.height(), size.scale(), look.theme()));
        document.write(title, look.words().language().code(), out);
    }
}
