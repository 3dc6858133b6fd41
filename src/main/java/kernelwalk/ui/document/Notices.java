package kernelwalk.ui.document;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.words.Phrase;

/** What the window says by the way: the last notice, until it has been read. */
public final class Notices {

    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What is to be read now. */
    public ReadOnlyObjectProperty<Optional<Notice>> notice() {
        return notice.getReadOnlyProperty();
    }

    public void tell(Phrase sentence) {
        tell(Notice.of(sentence));
    }

    public void tell(Notice said) {
        notice.set(Optional.of(said));
    }

    /** It has been read, or is true no longer. */
    public void dismiss() {
        notice.set(Optional.empty());
    }
}
