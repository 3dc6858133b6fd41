package kernelwalk.ui;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import kernelwalk.picture.Part;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.Veils;
import kernelwalk.ui.edit.Hiding;
import kernelwalk.ui.edit.Locking;
import kernelwalk.words.Words;

/** What can be hidden of the board, card by card or number by number. */
public final class HideMenuController implements Controller {

    @FXML private Menu hide;

    @FXML private MenuItem chosen;

    @FXML private MenuItem all;

    @FXML private MenuItem lockItem;

    private final Veils veils;
    private final Hiding hiding;
    private final Pointer pointer;
    private final Locking locking;
    private final Words words;
    private final Listening listening = new Listening();

    HideMenuController(Veils veils, Hiding hiding, Pointer pointer, Locking locking, Words words) {
        this.veils = veils;
        this.hiding = hiding;
        this.pointer = pointer;
        this.locking = locking;
        this.words = words;
    }

    @FXML
    private void initialize() {
        hide.getItems().addAll(0, Veils.CARDS.stream().map(this::item).toList());
        listening.to(pointer.selection(), _ -> offer());
        listening.toChanges(hiding.any(), this::offer);
        listening.toChanges(locking.isLocked(), this::offer);
        listening.to(locking.isPossible(), possible -> lockItem.setDisable(!possible));
    }

    private void offer() {
        boolean locked = locking.isLocked().get();
        boolean hasChosen =
                pointer.selection().get().filter(it -> hiding.count(it.focus()) > 0).isPresent();
        chosen.setDisable(!hasChosen);
        all.setDisable(locked || !hiding.any().getValue());
        lockItem.setText(words.say(locked ? "window.view.unlock" : "window.view.lock"));
    }

    private CheckMenuItem item(Part card) {
        String code = card.name().toLowerCase(Locale.ROOT);
        var item = new CheckMenuItem(words.say("window.view.hide." + code));
        item.setId("hide-" + code);
        listening.to(veils.veiled(), veiled -> item.setSelected(veiled.contains(card)));
        listening.toChanges(item.selectedProperty(), () -> veils.veil(card, item.isSelected()));
        listening.to(locking.isLocked(), locked -> item.setDisable((boolean) locked));
        return item;
    }

    @FXML
    private void hideChosen() {
        hiding.hideChosen();
    }

    @FXML
    private void lock() {
        locking.toggle();
    }

    @FXML
    private void showAll() {
        hiding.showAll();
    }

    @Override
    public void close() {
        listening.close();
    }
}
