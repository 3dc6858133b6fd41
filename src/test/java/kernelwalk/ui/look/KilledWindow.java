package kernelwalk.ui.look;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** A program that has loaded its fonts, and is killed. */
final class KilledWindow {

    private KilledWindow() {}

    /** The folder for fonts. */
    public static void main(String[] folder) throws InterruptedException {
        var done = new CountDownLatch(1);
        Typeface.prepareBeside(Path.of(folder[0]));
        Platform.startup(
                () -> {
                    Typeface.load();
                    Typeface.loadIcons();
                    var text = new Text("가");
                    text.setFont(Font.font("Pretendard", 20));
                    System.out.println(
                            text.getFont().getFamily()
                                    + " "
                                    + Font.font("FeatherIcons", 20).getFamily()
                                    + " "
                                    + new FontIcon("fth-x").getIconLiteral());
                    done.countDown();
                });
        done.await();
        Runtime.getRuntime().halt(9);
    }
}
