package kernelwalk.ui.control;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** Makes a box of choices as wide as the longest of its names, in the language and the size of type that it has. */
public final class LongestName {

    /** What a box takes beside its name, in parts of the type's size. */
    private static final double BESIDE = 1.72;

    private LongestName() {}

    /** Keeps a box, which has its choices, as wide as that. */
    public static <T> void fit(ChoiceBox<T> box) {
        box.skinProperty()
                .subscribe(
                        skin -> {
                            if (skin != null && box.lookup(".label") instanceof Label label) {
                                label.fontProperty().subscribe(() -> measure(box, label));
                                measure(box, label);
                            }
                        });
    }

    private static <T> void measure(ChoiceBox<T> box, Label label) {
        double longest =
                box.getItems().stream()
                        .mapToDouble(choice -> width(box.getConverter().toString(choice), label))
                        .max()
                        .orElse(0);
        box.setPrefWidth(Math.ceil(longest + BESIDE * label.getFont().getSize()));
    }

    private static double width(String name, Label label) {
        var text = new Text(name);
        text.setFont(label.getFont());
        return text.getLayoutBounds().getWidth();
    }
}
