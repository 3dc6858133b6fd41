package kernelwalk.ui.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kernelwalk.exercise.OperationType;
import kernelwalk.words.Words;

/** The types of layers to choose from, like beside like. */
public final class TypeMenu {

    private static final List<List<OperationType>> GROUPS =
            List.of(
                    List.of(OperationType.CONVOLUTION, OperationType.TRANSPOSED_CONVOLUTION),
                    List.of(
                            OperationType.MAX_POOLING,
                            OperationType.AVERAGE_POOLING,
                            OperationType.GLOBAL_MAX_POOLING,
                            OperationType.GLOBAL_AVERAGE_POOLING),
                    List.of(
                            OperationType.RELU,
                            OperationType.SIGMOID,
                            OperationType.TANH,
                            OperationType.SOFTMAX,
                            OperationType.BATCH_NORMALIZATION),
                    List.of(OperationType.FLATTEN, OperationType.DENSE),
                    List.of(
                            OperationType.ZERO_PADDING,
                            OperationType.UP_SAMPLING,
                            OperationType.DROPOUT));

    private TypeMenu() {}

    /**
     * An item for each type.
     *
     * @param id     what the ids of the items begin with
     * @param choose takes the type that is chosen
     */
    public static List<MenuItem> items(Words words, String id, Consumer<OperationType> choose) {
        List<MenuItem> items = new ArrayList<>();
        for (List<OperationType> group : GROUPS) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            group.forEach(type -> items.add(item(words, id, type, choose)));
        }
        return items;
    }

    private static MenuItem item(
            Words words, String id, OperationType type, Consumer<OperationType> choose) {
        var item = new MenuItem(words.say("operation.short." + type.code()));
        item.setId(id + type.code());
        item.setOnAction(_ -> choose.accept(type));
        return item;
    }
}
