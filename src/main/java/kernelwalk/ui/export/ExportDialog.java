package kernelwalk.ui.export;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.desk.Exporting;
import kernelwalk.ui.desk.SheetWriting;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.homework.Problems;
import kernelwalk.words.Words;

/** The dialogs over the window in which what leaves it is chosen, seen and written, and in which it comes back. */
public final class ExportDialog {

    private final Supplier<Scene> scene;
    private final Exporting exporting;
    private final SheetWriting sheets;
    private final Problems problems;
    private final Questions questions;
    private final Words words;

    /**
     * @param scene what they stand over
     */
    public ExportDialog(
            Supplier<Scene> scene,
            Exporting exporting,
            SheetWriting sheets,
            Problems problems,
            Questions questions,
            Words words) {
        this.scene = scene;
        this.exporting = exporting;
        this.sheets = sheets;
        this.problems = problems;
        this.questions = questions;
        this.words = words;
    }

    /** Of an export, before it is shown. */
    public Dialog<ButtonType> of(ExportForm form) {
        var controller = new ExportController(form, exporting, questions, words);
        var disabled =
                Derived.flag(
                        () -> form.wish().isEmpty() || form.refusal().isPresent(),
                        form.dependencies());
        return dialog("window.dialog.export", "export", controller)
                .doing("export-write", "export.dialog.write", disabled, controller::write);
    }

    /** Of a worksheet, before it is shown. */
    public Dialog<ButtonType> of(SheetForm form) {
        var controller = new SheetController(form, sheets, questions, words);
        var noFile = Derived.flag(() -> form.file().isEmpty(), form.place());
        var noSheet = Derived.flag(() -> controller.sheet().get().isEmpty(), controller.sheet());
        return dialog("window.dialog.worksheet", "worksheet", controller)
                .doing(
                        "worksheet-write",
                        "export.sheet-dialog.write",
                        Bindings.or(noFile, noSheet),
                        controller::write);
    }

    /** Of a code that stands on paper, before it is shown. */
    public Dialog<ButtonType> ofCode() {
        var controller = new CodeController(problems, words);
        var noSet = Derived.flag(() -> controller.set().get().isEmpty(), controller.set());
        return dialog("window.dialog.code", "code", controller)
                .doing("code-open", "export.code-dialog.open", noSet, controller::open);
    }

    private FormDialog dialog(String title, String fxml, Controller controller) {
        return new FormDialog(
                scene.get(), words, title, "/fxml/export/" + fxml + ".fxml", controller);
    }
}
