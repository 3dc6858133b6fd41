package kernelwalk.export.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.Format;
import kernelwalk.export.look.Look;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Node;

/** What others read in the files that the program writes. */
public final class Decoded {

    private Decoded() {}

    /** The bytes that a format writes. */
    public static byte[] bytes(Format format, Exercise exercise, Look look) {
        var bytes = new ByteArrayOutputStream();
        try {
            format.write(exercise, look, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The JDK's reader of PNG. */
    static BufferedImage png(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    /** The pictures of a film as the JDK reads them, each put over those before it. */
    static List<BufferedImage> film(byte[] bytes) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        var pictures = new ArrayList<BufferedImage>();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream);
            int count = reader.getNumImages(true);
            BufferedImage shown = null;
            for (int i = 0; i < count; i++) {
                BufferedImage part = reader.read(i);
                Node place = descriptor(reader, i);
                var next =
                        new BufferedImage(
                                shown == null ? part.getWidth() : shown.getWidth(),
                                shown == null ? part.getHeight() : shown.getHeight(),
                                BufferedImage.TYPE_INT_RGB);
                Graphics2D graphics = next.createGraphics();
                graphics.drawImage(shown, 0, 0, null);
                graphics.drawImage(
                        part,
                        number(place, "imageLeftPosition"),
                        number(place, "imageTopPosition"),
                        null);
                graphics.dispose();
                shown = next;
                pictures.add(shown);
            }
        }
        return pictures;
    }

    private static Node descriptor(ImageReader reader, int index) throws IOException {
        Node node =
                reader.getImageMetadata(index)
                        .getAsTree("javax_imageio_gif_image_1.0")
                        .getFirstChild();
        while (!node.getNodeName().equals("ImageDescriptor")) {
            node = node.getNextSibling();
        }
        return node;
    }

    private static int number(Node node, String name) {
        return Integer.parseInt(node.getAttributes().getNamedItem(name).getNodeValue());
    }

    /** JSVG's picture of an SVG. */
    static BufferedImage svg(byte[] bytes, int width, int height) {
        SVGDocument document =
                new SVGLoader()
                        .load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault());
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        document.render(null, graphics);
        graphics.dispose();
        return image;
    }

    /** PDFBox's picture of the first page, a pixel for each unit. */
    static BufferedImage pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFRenderer(document).renderImage(0, (float) (1 / PdfDocument.POINTS));
        }
    }

    /** The text that PDFBox finds. */
    static String pdfText(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** How many of the pixels are of another colour, by more than a reader's smoothing of edges. */
    static double differing(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (distance(one.getRGB(x, y), other.getRGB(x, y)) > 100) {
                    differing++;
                }
            }
        }
        return (double) differing / one.getWidth() / one.getHeight();
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }
}
