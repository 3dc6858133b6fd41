package kernelwalk.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import kernelwalk.exercise.KernelPreset;
import kernelwalk.ui.control.ClipboardText;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.edit.Editing;
import kernelwalk.ui.edit.Undo;
import kernelwalk.ui.practice.KernelGuess;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** The Edit menu: what can be done to the selected cells, and undone. */
public final class EditMenuController implements Controller {

    @FXML private MenuItem undo;

    @FXML private MenuItem redo;

    @FXML private MenuItem cut;

    @FXML private MenuItem copy;

    @FXML private MenuItem clear;

    @FXML private MenuItem fill;

    @FXML private CheckMenuItem practise;

    @FXML private CheckMenuItem guessing;

    @FXML private MenuItem checkAll;

    @FXML private Menu kernel;

    @FXML private Menu filter;

    private final Document document;
    private final Practice practice;
    private final KernelGuess guess;
    private final Pointer pointer;
    private final Undo history;
    private final SidePanel sidePanel;
    private final Questions questions;
    private final Editing editing;
    private final Words words;
    private final Listening listening = new Listening();

    EditMenuController(
            Document document,
            Practice practice,
            KernelGuess guess,
            Pointer pointer,
            Editing editing,
            Undo undo,
            SidePanel sidePanel,
            Questions questions,
            Words words) {
        this.document = document;
        this.practice = practice;
        this.guess = guess;
        this.pointer = pointer;
        this.history = undo;
        this.sidePanel = sidePanel;
        this.questions = questions;
        this.editing = editing;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(
                history.undoName(),
                name -> show(undo, name, "window.edit.undo", "window.edit.undo-what"));
        listening.to(
                history.redoName(),
                name -> show(redo, name, "window.edit.redo", "window.edit.redo-what"));
        listening.to(pointer.selection(), _ -> showSelection());
        listening.toChanges(practice.sheet(), this::showSelection);
        listening.to(practice.sheet(), sheet -> practise.setSelected(sheet.isPresent()));
        listening.to(guess.on(), guessing::setSelected);
        listening.to(practice.asksValues(), asked -> checkAll.setDisable(!asked));
        listening.to(document.exercise(), _ -> kernel.setDisable(!editing.hasKernel()));
        kernel.getItems().addAll(0, presets(false));
        filter.getItems().setAll(presets(true));
    }

    private void show(MenuItem item, Optional<Phrase> name, String plain, String named) {
        item.setDisable(name.isEmpty());
        item.setText(
                name.map(what -> words.say(named, what.in(words)))
                        .orElseGet(() -> words.say(plain)));
    }

    private void showSelection() {
        copy.setDisable(pointer.selection().get().isEmpty());
        for (MenuItem item : List.of(cut, clear, fill)) {
            item.setDisable(!editing.canWrite());
        }
    }

    private List<MenuItem> presets(boolean thisFilterOnly) {
        return Arrays.stream(KernelPreset.values())
                .map(preset -> item(preset, thisFilterOnly))
                .toList();
    }

    private MenuItem item(KernelPreset preset, boolean thisFilterOnly) {
        var item = new MenuItem(words.say("preset." + preset.code()));
        item.setId((thisFilterOnly ? "filter-" : "kernel-") + preset.code());
        item.setOnAction(_ -> editing.apply(preset, thisFilterOnly));
        return item;
    }

    @FXML
    private void checkAll() {
        practice.check();
    }

    @FXML
    private void undo() {
        history.undo();
    }

    @FXML
    private void redo() {
        history.redo();
    }

    @FXML
    private void cut() {
        editing.cut().ifPresent(ClipboardText::put);
    }

    @FXML
    private void copy() {
        editing.copy().ifPresent(ClipboardText::put);
    }

    @FXML
    private void copyOutput() {
        editing.copyOutput().ifPresent(ClipboardText::put);
    }

    /** Begins or ends practising, and shows where its buttons are. */
    @FXML
    private void practise() {
        if (practise.isSelected()) {
            sidePanel.open(SideTab.HOMEWORK);
            practice.start();
            practise.setSelected(practice.isOn());
        } else {
            practice.stop();
        }
    }

    /** Begins or ends guessing. */
    @FXML
    private void guess() {
        if (guessing.isSelected()) {
            guess.start();
            guessing.setSelected(guess.on().get());
        } else {
            guess.stop();
        }
    }

    @FXML
    private void paste() {
        editing.paste(ClipboardText.get());
    }

    @FXML
    private void clear() {
        editing.clear();
    }

    @FXML
    private void selectAll() {
        editing.selectAll();
    }

    @FXML
    private void fill() {
        questions.number().ifPresent(editing::fill);
    }

    @FXML
    private void randomise() {
        questions
                .random(editing.scope(), editing.scopes(), editing.exercise())
                .ifPresent(editing::randomise);
    }

    @Override
    public void close() {
        listening.close();
    }
}
