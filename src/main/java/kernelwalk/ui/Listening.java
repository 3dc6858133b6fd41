package kernelwalk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Everything that one view listens to, so that it can be ended at once. */
final class Listening {

    private final List<Subscription> subscriptions = new ArrayList<>();

    /** Calls with the present value now, and with each later one. */
    <T> void to(ObservableValue<T> value, Consumer<? super T> call) {
        subscriptions.add(value.subscribe(call));
    }

    /** Calls at each change, not now. */
    void toChanges(ObservableValue<?> value, Runnable call) {
        subscriptions.add(value.subscribe(call));
    }

    /** Ends it all. */
    void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
