package kernelwalk.ui.document;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectPropertyBase;
import javafx.beans.value.ObservableValue;

/**
 * A part of a value as a property of its own. It is read from the whole each time, so that whoever listens to one part
 * finds every other as new; it tells of changes only when the part itself has changed.
 *
 * @param <W> the whole, immutable
 * @param <P> the part
 */
final class PartOf<W, P> extends ReadOnlyObjectPropertyBase<P> {

    private final ObservableValue<W> whole;
    private final Function<? super W, ? extends P> part;

    PartOf(ObservableValue<W> whole, Function<? super W, ? extends P> part) {
        this.whole = whole;
        this.part = part;
        whole.addListener((_, _, _) -> fireValueChangedEvent());
    }

    @Override
    public P get() {
        return part.apply(whole.getValue());
    }

    @Override
    public Object getBean() {
        return whole;
    }

    @Override
    public String getName() {
        return "";
    }
}
