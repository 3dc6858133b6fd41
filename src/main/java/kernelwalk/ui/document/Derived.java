package kernelwalk.ui.document;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;

/**
 * Values that follow from others, as {@link javafx.beans.binding.Bindings} makes them: that class brings a hundred others
 * into the start of a window that needs three.
 */
public final class Derived {

    private Derived() {}

    /** What holds or not, worked out anew when one of its causes has changed. */
    public static BooleanBinding flag(BooleanSupplier holds, Observable... causes) {
        return new BooleanBinding() {
            {
                bind(causes);
            }

            @Override
            protected boolean computeValue() {
                return holds.getAsBoolean();
            }
        };
    }

    /** A text, worked out anew when one of its causes has changed. */
    public static StringBinding text(Supplier<String> text, Observable... causes) {
        return new StringBinding() {
            {
                bind(causes);
            }

            @Override
            protected String computeValue() {
                return text.get();
            }
        };
    }

    /** Anything, worked out anew when one of its causes has changed. */
    public static <T> ObjectBinding<T> value(Supplier<T> value, Observable... causes) {
        return new ObjectBinding<>() {
            {
                bind(causes);
            }

            @Override
            protected T computeValue() {
                return value.get();
            }
        };
    }
}
