package kernelwalk.ui.document;

import java.text.Normalizer;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Keeps what is hidden shut until a word is said that was chosen before; it is kept only while the program runs. */
public final class Lock {

    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private Optional<String> word = Optional.empty();

    /** Whether it is locked. */
    public ReadOnlyBooleanProperty locked() {
        return locked.getReadOnlyProperty();
    }

    /** Locks with a word, unless that is blank or another has locked before. */
    public void lock(String chosen) {
        if (!locked.get() && !plain(chosen).isEmpty()) {
            word = Optional.of(plain(chosen));
            locked.set(true);
        }
    }

    /** Unlocks, if that is the word; whether it is open now. */
    public boolean unlock(String said) {
        if (word.filter(plain(said)::equals).isPresent()) {
            word = Optional.empty();
            locked.set(false);
        }
        return !locked.get();
    }

    /** Hangul is typed in parts on some systems and whole on others. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
