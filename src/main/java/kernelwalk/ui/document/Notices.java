package kernelwalk.ui.document;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import kernelwalk.words.Phrase;

/** What the window says by the way: the last notice, until it has been read. */
public final class Notices {

    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription ending = Subscription.EMPTY;

    /** What is to be read now. */
    public ReadOnlyObjectProperty<Optional<Notice>> notice() {
        return notice.getReadOnlyProperty();
    }

    public void tell(Phrase sentence) {
        tell(Notice.of(sentence));
    }

    /** Tells what is true until one of these changes: then it goes. */
    public void tell(Phrase sentence, List<? extends ObservableValue<?>> reasons) {
        tell(sentence);
        ending = Subscription.EMPTY;
        for (ObservableValue<?> reason : reasons) {
            ending = ending.and(reason.subscribe((_, _) -> dismiss()));
        }
    }

    public void tell(Notice said) {
        ending.unsubscribe();
        notice.set(Optional.of(said));
    }

    /** It has been read, or is true no longer. */
    public void dismiss() {
        ending.unsubscribe();
        notice.set(Optional.empty());
    }
}
