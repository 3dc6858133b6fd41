package kernelwalk.ui.panels;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import kernelwalk.convolution.TapOrder;
import kernelwalk.exercise.Exercise;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Document;

/** Whether the walk takes its taps as a framework adds them; offered where that can make a difference. */
public final class OrderController implements Controller {

    @FXML private CheckBox order;

    private final Document document;
    private final Listening listening = new Listening();

    public OrderController(Document document) {
        this.document = document;
    }

    @FXML
    private void initialize() {
        listening.to(document.exercise(), this::show);
    }

    private void show(Exercise exercise) {
        order.setSelected(exercise.order() == TapOrder.FRAMEWORK);
        Shown.set(order, exercise.dependsOnOrder());
    }

    @FXML
    private void choose() {
        TapOrder chosen = order.isSelected() ? TapOrder.FRAMEWORK : TapOrder.CHANNELS;
        document.change(
                words -> words.say("panels.numbers.order.change"),
                exercise -> exercise.with(chosen));
    }

    @Override
    public void close() {
        listening.close();
    }
}
