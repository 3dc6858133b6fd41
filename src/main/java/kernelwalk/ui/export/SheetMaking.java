package kernelwalk.ui.export;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.export.worksheet.Worksheet;
import kernelwalk.words.Failure;
import kernelwalk.words.Phrase;

/** Makes the sheet that a form asks for, beside the window's thread, as many problems take a while. */
final class SheetMaking {

    private final SheetForm form;
    private final Background background = new Background("worksheet-preview");
    private final ReadOnlyObjectWrapper<Optional<Worksheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Phrase>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    SheetMaking(SheetForm form) {
        this.form = form;
    }

    /** The sheet, once it is made. */
    ReadOnlyObjectProperty<Optional<Worksheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** Why there is none. */
    ReadOnlyObjectProperty<Optional<Phrase>> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** Makes the one that is asked for now. */
    void begin() {
        sheet.set(Optional.empty());
        Supplier<SheetProblems> making = form.made();
        background.make(() -> made(making), this::take);
    }

    private static SheetProblems made(Supplier<SheetProblems> making) {
        try {
            return making.get();
        } catch (RuntimeException | OutOfMemoryError problem) {
            return SheetProblems.refused(words -> Failure.of(problem, words).message());
        }
    }

    private void take(SheetProblems made) {
        refusal.set(made.refusal());
        sheet.set(made.refusal().isPresent() ? Optional.empty() : Optional.of(form.sheet(made)));
    }

    /** What is still being made is not wanted. */
    void stop() {
        background.drop();
    }
}
