package kernelwalk.ui.export;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.homework.Problems;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Asks for the code at the foot of a worksheet, and which of its problems is to be opened. */
public final class CodeController implements Controller {

    @FXML private TextField code;

    @FXML private ChoiceBox<Integer> number;

    @FXML private Label reason;

    private final Problems problems;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<ProblemSet>> set =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Listening listening = new Listening();

    public CodeController(Problems problems, Words words) {
        this.problems = problems;
        this.words = words;
    }

    @FXML
    private void initialize() {
        number.setConverter(NamedChoices.named(one -> words.say("export.worksheet.problem", one)));
        code.setText(problems.lastCode());
        listening.to(code.textProperty(), this::read);
        listening.to(code.focusedProperty(), typing -> tell(!typing));
        set.get().ifPresent(_ -> number.setValue(problems.nextNumber()));
    }

    private void read(String typed) {
        set.set(ProblemCode.read(typed));
        int count = set.get().map(ProblemSet::count).orElse(0);
        number.getItems().setAll(IntStream.rangeClosed(1, count).boxed().toList());
        number.setValue(count == 0 ? null : 1);
        number.setDisable(count == 0);
        tell(!ProblemCode.isBegun(typed));
    }

    /** Whoever is done with typing is told. */
    @FXML
    private void judge() {
        tell(true);
    }

    /**
     * @param isWhole whether no code can come of it any more
     */
    private void tell(boolean isWhole) {
        boolean isWrong = isWhole && set.get().isEmpty() && !code.getText().isBlank();
        tell(isWrong ? Optional.of(Phrase.of("export.code-dialog.wrong")) : Optional.empty());
    }

    private void tell(Optional<Phrase> why) {
        reason.setVisible(why.isPresent());
        why.ifPresent(it -> reason.setText(words.sentence(it.in(words))));
    }

    /** What the code stands for; empty while it is none. */
    ReadOnlyObjectProperty<Optional<ProblemSet>> set() {
        return set.getReadOnlyProperty();
    }

    /** Opens the problem and asks for its answers; false where that is not done. */
    boolean open() {
        return set.get().filter(it -> problems.open(it, number.getValue())).isPresent();
    }

    @Override
    public void close() {
        listening.close();
    }
}
