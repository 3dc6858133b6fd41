package kernelwalk.ui.edit;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.practice.Practice;
import kernelwalk.words.Phrase;

/** The way back: over the answers of a student who practises, and over the changes of the exercise after that. */
public final class Undo {

    private final Document document;
    private final Practice practice;
    private final ObjectBinding<Optional<Phrase>> undoName;
    private final ObjectBinding<Optional<Phrase>> redoName;

    public Undo(Document document, Practice practice) {
        this.document = document;
        this.practice = practice;
        undoName =
                Bindings.createObjectBinding(
                        () -> practice.open().undoName().get().or(document.undoName()::get),
                        practice.open().undoName(),
                        document.undoName());
        redoName =
                Bindings.createObjectBinding(
                        () -> practice.open().redoName().get().or(document.redoName()::get),
                        practice.open().redoName(),
                        document.redoName());
    }

    /** What would be undone. */
    public ObjectBinding<Optional<Phrase>> undoName() {
        return undoName;
    }

    /** What would be redone. */
    public ObjectBinding<Optional<Phrase>> redoName() {
        return redoName;
    }

    public void undo() {
        if (practice.open().undoName().get().isPresent()) {
            practice.undo();
        } else {
            document.undo();
        }
    }

    public void redo() {
        if (practice.open().redoName().get().isPresent()) {
            practice.redo();
        } else {
            document.redo();
        }
    }
}
