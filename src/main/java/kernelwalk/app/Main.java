package kernelwalk.app;

import java.util.List;
import javafx.application.Application;
import kernelwalk.ui.KernelwalkApplication;

/** Starts Kernelwalk: its window, or the answer to a command. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).equals(List.of("--version"))) {
            System.out.println("Kernelwalk " + Version.current());
        } else {
            Application.launch(KernelwalkApplication.class, arguments);
        }
    }
}
