package kernelwalk.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelwalk.ui.document.Opened;
import kernelwalk.words.Phrase;

/**
 * What earlier windows have left when a window begins.
 *
 * @param last    the desk with the file that was asked for, or that of the window that was used last; empty when there
 *                is none to begin or to go on with
 * @param opened  what lies on it, made ready to be shown
 * @param isFirst whether no window was ever there
 * @param rescued work of windows that were ended before it was saved, the latest first: files that can be opened
 * @param problem why the desk is not there
 */
public record Found(
        Optional<DeskState> last,
        Optional<Opened> opened,
        boolean isFirst,
        List<Path> rescued,
        Optional<Phrase> problem) {

    public Found {
        rescued = List.copyOf(rescued);
    }
}
