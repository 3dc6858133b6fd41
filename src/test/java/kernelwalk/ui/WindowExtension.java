package kernelwalk.ui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Runs the methods with {@link Start} on the one stage of all window tests, gives tests a {@link QuickRobot}, and leaves
 * no window, no pressed key and no pressed button behind.
 */
public final class WindowExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final QuickRobot robot = new QuickRobot();

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        // A size that another test gave it is forgotten.
        robot.interact(stage::sizeToScene);
        Object test = context.getRequiredTestInstance();
        for (Method start :
                AnnotationSupport.findAnnotatedMethods(
                        test.getClass(), Start.class, HierarchyTraversalMode.TOP_DOWN)) {
            start.setAccessible(true);
            WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> start(start, test, stage)));
        }
        QuickRobot.settle();
    }

    private static Void start(Method start, Object test, Stage stage) throws Exception {
        try {
            start.invoke(test, stage);
            return null;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return robot;
    }
}
