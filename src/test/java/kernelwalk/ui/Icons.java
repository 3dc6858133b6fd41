package kernelwalk.ui;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import kernelwalk.export.picture.SvgSurface;
import kernelwalk.picture.ProgramIcon;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.CanvasSurface;

/** Draws the program's icon for each system: {@code mvn -Pdist}. Its argument is the folder. */
final class Icons {

    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    /** What Windows looks for; 256 is written as 0. */
    private static final List<Integer> OF_WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);

    /** What an Apple icon calls its pictures. */
    private static final Map<String, Integer> OF_MAC =
            new TreeMap<>(Map.of("ic07", 128, "ic08", 256, "ic09", 512, "ic11", 32, "ic12", 64));

    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEADER = 8;

    private Icons() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        var pictures = new CompletableFuture<SortedMap<Integer, byte[]>>();
        Platform.startup(
                () -> {
                    var drawn = new TreeMap<Integer, byte[]>();
                    SIZES.forEach(size -> drawn.put(size, png(size)));
                    pictures.complete(drawn);
                });
        SortedMap<Integer, byte[]> drawn = pictures.get();
        Platform.exit();
        for (int size : SIZES) {
            Files.write(folder.resolve(size + "x" + size + ".png"), drawn.get(size));
        }
        Files.write(folder.resolve("kernelwalk.png"), drawn.get(SIZES.getLast()));
        Files.write(folder.resolve("kernelwalk.ico"), ico(drawn));
        Files.write(folder.resolve("kernelwalk.icns"), icns(drawn));
        var svg = new SvgSurface(SIZES.getLast(), SIZES.getLast(), Theme.LIGHT);
        ProgramIcon.paint(SIZES.getLast(), svg);
        Files.writeString(folder.resolve("kernelwalk.svg"), svg.text());
    }

    private static byte[] png(int size) {
        var canvas = new Canvas(size, size);
        ProgramIcon.paint(size, new CanvasSurface(canvas.getGraphicsContext2D(), Theme.LIGHT));
        var clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage image = canvas.snapshot(clear, null);
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Pictures as Windows has them.
     *
     * @see <a href="https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)">Icons</a>
     */
    private static byte[] ico(SortedMap<Integer, byte[]> pictures) {
        int start = ICO_HEADER + ICO_ENTRY * OF_WINDOWS.size();
        int length = OF_WINDOWS.stream().mapToInt(size -> pictures.get(size).length).sum();
        var ico = ByteBuffer.allocate(start + length).order(ByteOrder.LITTLE_ENDIAN);
        ico.putShort((short) 0).putShort((short) 1).putShort((short) OF_WINDOWS.size());
        int offset = start;
        for (int size : OF_WINDOWS) {
            int stored = pictures.get(size).length;
            ico.put((byte) size).put((byte) size).putShort((short) 0);
            ico.putShort((short) 1).putShort((short) 32).putInt(stored).putInt(offset);
            offset += stored;
        }
        OF_WINDOWS.forEach(size -> ico.put(pictures.get(size)));
        return ico.array();
    }

    /** Pictures as Apple has them: a name of four letters, a length that counts itself, and the picture. */
    private static byte[] icns(SortedMap<Integer, byte[]> pictures) {
        int length =
                OF_MAC.values().stream()
                        .mapToInt(size -> ICNS_HEADER + pictures.get(size).length)
                        .sum();
        var icns = ByteBuffer.allocate(ICNS_HEADER + length);
        icns.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(icns.capacity());
        OF_MAC.forEach(
                (name, size) -> {
                    byte[] picture = pictures.get(size);
                    icns.put(name.getBytes(StandardCharsets.US_ASCII));
                    icns.putInt(ICNS_HEADER + picture.length).put(picture);
                });
        return icns.array();
    }
}
