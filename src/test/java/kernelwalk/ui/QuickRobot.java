package kernelwalk.ui;

import com.sun.javafx.tk.Toolkit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot that goes on as soon as the window has answered: its events are over, and it is styled and laid out. The one
 * of TestFX sleeps 50 milliseconds after each press, each release and each interaction instead, 25 after each
 * character, and moves the mouse in up to 50 steps.
 */
public final class QuickRobot extends FxRobot {

    /** What a frame has changed may ask for another. */
    private static final int FRAMES = 2;

    private final BaseRobot base = robotContext().getBaseRobot();
    private final MouseRobot mouse = new Mouse(base);
    private final KeyboardRobot keyboard = new Keyboard(base);
    private final MoveRobot move = new Move(base, mouse);
    private final ClickRobotImpl click = new ClickRobotImpl(mouse, move, new Awake());
    private final TypeRobot type = new TypeRobotImpl(keyboard, new Awake());

    /** Waits until the window has answered to all that was done to it. */
    public static void settle() {
        for (int frame = 0; frame < FRAMES; frame++) {
            WaitForAsyncUtils.waitFor(
                    WaitForAsyncUtils.asyncFx(() -> Toolkit.getToolkit().firePulse()));
        }
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {}));
    }

    @Override
    public FxRobot interact(Runnable gesture) {
        interactNoWait(gesture);
        settle();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard.press(keys);
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard.release(keys);
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        type.push(keys);
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        type.type(keys);
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        type.type(key, times);
        return this;
    }

    @Override
    public FxRobot write(char character) {
        return write(String.valueOf(character));
    }

    @Override
    public FxRobot write(String text) {
        for (char character : text.toCharArray()) {
            base.typeKeyboard(target(), key(character), String.valueOf(character));
            settle();
        }
        return this;
    }

    private static KeyCode key(char character) {
        return switch (character) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    /** Of several windows the one with the keyboard. */
    private Scene target() {
        return listTargetWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElseGet(this::targetWindow)
                .getScene();
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public FxRobot moveTo(PointQuery point, Motion motion) {
        move.moveTo(point, motion);
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        move.moveBy(x, y, motion);
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        click.clickOn(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        click.clickOn(point, motion, buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        click.doubleClickOn(point, motion, buttons);
        return this;
    }

    @Override
    public FxRobot drag(PointQuery point, MouseButton... buttons) {
        move.moveTo(point, Motion.DEFAULT);
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot drop() {
        mouse.release();
        return this;
    }

    @Override
    public FxRobot dropTo(PointQuery point) {
        move.moveTo(point, Motion.DEFAULT);
        mouse.release();
        return this;
    }

    private static final class Keyboard extends KeyboardRobotImpl {

        Keyboard(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(KeyCode... keys) {
            pressNoWait(keys);
            settle();
        }

        @Override
        public void release(KeyCode... keys) {
            releaseNoWait(keys);
            settle();
        }
    }

    private static final class Mouse extends MouseRobotImpl {

        Mouse(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            settle();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            settle();
        }

        @Override
        public void move(Point2D point) {
            moveNoWait(point);
            settle();
        }
    }

    /** Half of the way, and the other half: whoever drags is asked on the way. */
    private record Move(BaseRobot base, MouseRobot mouse) implements MoveRobot {

        @Override
        public void moveTo(PointQuery point, Motion motion) {
            over(point.query());
        }

        @Override
        public void moveBy(double x, double y, Motion motion) {
            over(base.retrieveMouse().add(x, y));
        }

        private void over(Point2D end) {
            List.of(base.retrieveMouse().midpoint(end), end).forEach(mouse::move);
        }
    }

    /** What is slept in the robots of TestFX. */
    private record Awake() implements SleepRobot {

        @Override
        public void sleep(long milliseconds) {}

        @Override
        public void sleep(long duration, TimeUnit unit) {}
    }
}
