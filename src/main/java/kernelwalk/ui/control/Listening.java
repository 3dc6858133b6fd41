package kernelwalk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Everything that one view listens to, so that it can be ended at once. */
public final class Listening {

    private final List<Subscription> subscriptions = new ArrayList<>();

    /** Calls with the present value now, and with each later one. */
    public <T> void to(ObservableValue<T> value, Consumer<? super T> call) {
        subscriptions.add(value.subscribe(call));
    }

    /** Calls at each change, not now. */
    public void toChanges(ObservableValue<?> value, Runnable call) {
        subscriptions.add(value.subscribe(call));
    }

    /** Keeps what is shown and what it stands for equal, as the second is now. */
    public <T> void join(Property<T> shown, Property<T> state) {
        to(state, shown::setValue);
        toChanges(shown, () -> state.setValue(shown.getValue()));
    }

    /** Ends it all. */
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
