package kernelwalk.page;

import java.util.Optional;
import kernelwalk.convolution.Position;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Box;
import kernelwalk.picture.CellText;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Pager;
import kernelwalk.picture.Target;
import kernelwalk.picture.Viewport;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The board on the canvas, and what pointing at it means. */
final class Stage {

    /** The board needs this much room; where there is less, it is drawn smaller. */
    private static final double LEAST_WIDTH = 640;

    private static final double LEAST_HEIGHT = 470;

    /** Wider boards are drawn larger. */
    private static final double ROOMY = 1400;

    private final Walking walking;
    private final HTMLElement place = Dom.element("board");
    private final HTMLCanvasElement canvas = (HTMLCanvasElement) Dom.element("canvas");
    private final CellField field;
    private CanvasSurface surface;
    private Board board;
    private double factor = 1;

    Stage(Walking walking) {
        this.walking = walking;
        field = new CellField(walking, this);
        canvas.addEventListener("mousemove", event -> walking.hover(targetAt((MouseEvent) event)));
        canvas.addEventListener("mouseleave", _ -> walking.hover(Optional.empty()));
        canvas.addEventListener("click", event -> clicked((MouseEvent) event));
        canvas.addEventListener("dblclick", _ -> field.open());
        canvas.addEventListener("keydown", event -> field.pressedOnBoard((KeyboardEvent) event));
    }

    /** Draws what is to be seen now. */
    void draw() {
        double width = place.getClientWidth();
        double height = place.getClientHeight();
        if (width < 1 || height < 1) {
            return;
        }
        double pixels = Math.max(1, Window.current().getDevicePixelRatio());
        double within = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
        factor = Math.min(Math.max(1, width / ROOMY), within);
        resize((int) Math.round(width * pixels), (int) Math.round(height * pixels));
        var context = (CanvasRenderingContext2D) canvas.getContext("2d");
        context.setTransform(factor * pixels, 0, 0, factor * pixels, 0, 0);
        Frame frame = walking.frame();
        board = Board.of(frame, width / factor, height / factor, Viewport.FIT);
        surface = new CanvasSurface(context, walking.theme());
        BoardPainter.paint(frame, board, surface);
        canvas.setAttribute("aria-label", spoken(frame));
        field.place();
    }

    private void resize(int width, int height) {
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
    }

    private String spoken(Frame frame) {
        return walking.chosen()
                .map(new CellText(frame)::sentence)
                .orElseGet(() -> frame.words().say("board.name"));
    }

    /** What the ledger says. */
    String ledger() {
        return Spoken.ledger(walking.frame(), board, surface);
    }

    /** Where a cell is on the page. */
    Optional<Box> boxOf(Target target) {
        return board.boxOf(target, walking.frame()).map(box -> box.times(factor));
    }

    /** How large a number in a cell is set. */
    double type(Box cell) {
        return Board.type(cell.times(1 / factor)) * factor;
    }

    void focus() {
        canvas.focus();
    }

    private void clicked(MouseEvent event) {
        canvas.focus();
        if (turned(x(event), y(event))) {
            return;
        }
        Optional<Target> target = targetAt(event);
        boolean again = target.isPresent() && target.equals(walking.chosen());
        if (again) {
            field.open();
        } else {
            walking.click(target);
        }
    }

    private boolean turned(double x, double y) {
        for (Pager pager : board.pagers()) {
            int next = pager.after(x, y);
            if (next != pager.current()) {
                Position now = walking.frame().position();
                walking.goTo(walking.walk().indexOf(Pager.turned(now, pager.subject(), next)));
                return true;
            }
        }
        return false;
    }

    private Optional<Target> targetAt(MouseEvent event) {
        return BoardPainter.at(x(event), y(event), walking.frame(), board, surface);
    }

    /** The cell that follows in a direction, where numbers can be typed. */
    Optional<Target> beside(Target target, int across, int down) {
        Frame frame = walking.frame();
        return board.boxOf(target, frame)
                .flatMap(
                        box ->
                                board.at(
                                        box.centreX() + across * box.width(),
                                        box.centreY() + down * box.height(),
                                        frame))
                .filter(it -> it.part() == target.part());
    }

    private double x(MouseEvent event) {
        return offsetX(event) / factor;
    }

    private double y(MouseEvent event) {
        return offsetY(event) / factor;
    }

    @JSBody(params = "event", script = "return event.offsetX;")
    private static native double offsetX(MouseEvent event);

    @JSBody(params = "event", script = "return event.offsetY;")
    private static native double offsetY(MouseEvent event);
}
