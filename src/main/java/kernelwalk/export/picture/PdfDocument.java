package kernelwalk.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.picture.Surface;
import kernelwalk.picture.Theme;

/** A PDF of one or more pages. Its text can be selected and searched. */
public final class PdfDocument {

    /** Points for each unit of a picture, so that a picture of the usual size is a third of a metre wide. */
    static final double POINTS = 0.75;

    private final PdfFonts fonts = new PdfFonts();
    private final List<PdfSurface> pages = new ArrayList<>();

    /** A new page. */
    public Surface page(double width, double height, double scale, Theme theme) {
        var page = new PdfSurface(width, height, POINTS * scale, theme, fonts);
        pages.add(page);
        return page;
    }

    /**
     * Writes the document. The stream stays open.
     *
     * @param title    what it is called
     * @param language the code of its language
     */
    public void write(String title, String language, OutputStream out) throws IOException {
        var file = new PdfFile(out);
        int tree = file.reserve();
        String embedded = fonts.write(file);
        var kids = new StringBuilder();
        for (PdfSurface page : pages) {
            kids.append(PdfFile.reference(write(page, tree, embedded, file))).append(' ');
        }
        file.put(tree, "<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
        int catalogue =
                file.put(
                        "<< /Type /Catalog /Pages "
                                + PdfFile.reference(tree)
                                + " /Lang "
                                + PdfFile.text(language)
                                + " /ViewerPreferences << /DisplayDocTitle true >> >>");
        int information =
                file.put(
                        "<< /Title "
                                + PdfFile.text(title)
                                + " /Producer "
                                + PdfFile.text("Kernelwalk")
                                + " >>");
        file.end(catalogue, information);
    }

    private static int write(PdfSurface page, int tree, String fonts, PdfFile file)
            throws IOException {
        var pictures = new StringBuilder();
        for (int i = 0; i < page.heat().size(); i++) {
            int picture = write(page.heat().get(i), file);
            pictures.append("/I").append(i).append(' ').append(PdfFile.reference(picture));
            pictures.append(' ');
        }
        int content = file.putStream("", page.content().getBytes(StandardCharsets.US_ASCII));
        return file.put(
                "<< /Type /Page /Parent "
                        + PdfFile.reference(tree)
                        + " /MediaBox [0 0 "
                        + Decimals.of(page.pageWidth())
                        + " "
                        + Decimals.of(page.pageHeight())
                        + "] /Resources << /Font "
                        + fonts
                        + " /XObject << "
                        + pictures
                        + ">> >> /Contents "
                        + PdfFile.reference(content)
                        + " >>");
    }

    private static int write(HeatCells cells, PdfFile file) throws IOException {
        byte[] rgb = new byte[3 * cells.rgb().length];
        for (int i = 0; i < cells.rgb().length; i++) {
            rgb[3 * i] = (byte) (cells.rgb()[i] >> 16);
            rgb[3 * i + 1] = (byte) (cells.rgb()[i] >> 8);
            rgb[3 * i + 2] = (byte) cells.rgb()[i];
        }
        return file.putStream(
                "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8"
                        + " /Interpolate false /Width "
                        + cells.width()
                        + " /Height "
                        + cells.height(),
                rgb);
    }
}
