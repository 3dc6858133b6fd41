package kernelwalk.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.words.Phrase;

/** What the window says by the way: the last notice, until it has been read. */
final class Notices {

    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What is to be read now. */
    ReadOnlyObjectProperty<Optional<Notice>> notice() {
        return notice.getReadOnlyProperty();
    }

    void tell(Phrase sentence) {
        tell(Notice.of(sentence));
    }

    void tell(Notice said) {
        notice.set(Optional.of(said));
    }

    /** It has been read, or is true no longer. */
    void dismiss() {
        notice.set(Optional.empty());
    }
}
