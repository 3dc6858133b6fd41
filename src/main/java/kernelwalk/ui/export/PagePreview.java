package kernelwalk.ui.export;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import kernelwalk.export.worksheet.Paper;
import kernelwalk.picture.Box;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Role;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.CanvasSurface;

/** A page as it will be printed, small. */
public final class PagePreview extends Canvas {

    private static final double WIDTH = 318;

    /** Shows a page. */
    void show(Drawing page, Paper paper) {
        double factor = WIDTH / paper.width();
        setWidth(WIDTH);
        setHeight(paper.height() * factor);
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.save();
        graphics.scale(factor, factor);
        var surface = new CanvasSurface(graphics, Theme.PRINT);
        surface.fill(new Box(0, 0, paper.width(), paper.height()), 0, Role.GROUND);
        page.on(surface);
        graphics.restore();
    }

    /** Shows nothing. */
    void clear() {
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    }
}
