package kernelwalk.ui.look;

import java.util.List;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** What floats over a window: tooltips, menus and pop-overs. */
public final class Floating {

    private Floating() {}

    /**
     * Closes it all, before the window gets another look or another content. What floats takes its colours from the
     * window's root; the toolkit styles it first, when the root does not know the new ones yet.
     */
    public static void close(Window over) {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof PopupWindow popup && isOver(over, popup))
                .forEach(Window::hide);
    }

    private static boolean isOver(Window window, PopupWindow popup) {
        return popup.getOwnerWindow() == window;
    }
}
