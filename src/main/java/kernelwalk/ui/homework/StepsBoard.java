package kernelwalk.ui.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.homework.question.WindowForm.Kind;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.Working;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.practice.StepsForm;
import kernelwalk.ui.practice.StepsPlan;
import kernelwalk.ui.practice.StepsPlan.Channel;
import kernelwalk.ui.practice.StepsPlan.End;
import kernelwalk.ui.practice.StepsPlan.Place;
import kernelwalk.words.Words;

/** The steps of one window as the board shows them: window ⊙ kernel = products, and the line that ends the sum. */
final class StepsBoard {

    private final StepsForm.Shown shown;
    private final StepsPlan plan;
    private final StepsForm form;
    private final Words words;
    private final Listening listening;

    /**
     * @param listening ends what the fields listen to
     */
    StepsBoard(StepsForm.Shown shown, StepsForm form, Words words, Listening listening) {
        this.shown = shown;
        this.plan = StepsPlan.of(shown);
        this.form = form;
        this.words = words;
        this.listening = listening;
    }

    /** A run of grids for each channel, and the line that ends the sum. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (int channel = 0; channel < plan.channels().size(); channel++) {
            nodes.add(run(channel));
        }
        nodes.add(ending());
        return nodes;
    }

    private Node run(int number) {
        Channel channel = plan.channels().get(number);
        HBox run = row();
        if (plan.channels().size() > 1) {
            run.getChildren().add(channelName(number));
        }
        run.getChildren().add(grid("window", channel.window(), Kind.WINDOW));
        channel.weights()
                .map(cells -> grid("kernel", cells, Kind.WINDOW))
                .ifPresent(weights -> run.getChildren().addAll(sign("⊙"), weights));
        channel.products()
                .map(cells -> grid("products", cells, Kind.PRODUCTS))
                .ifPresent(products -> run.getChildren().addAll(sign("="), products));
        channel.subtotal()
                .ifPresent(step -> run.getChildren().addAll(sign("→"), end(Kind.SUBTOTALS, step)));
        return run;
    }

    private Node grid(String part, StepsPlan.Cells cells, Kind kind) {
        NumberStyle style = kind.style(shown.exercise());
        var grid =
                new StepsGrid(
                        cells, style.card(cells.numbers().toList()), step -> field(step, kind));
        grid.getStyleClass().add(part);
        return named(words.say("picture." + part), part, grid);
    }

    private static Node named(String name, String style, Node node) {
        var label = new Label(name);
        label.getStyleClass().addAll("name", style);
        var box = new VBox(label, node);
        box.getStyleClass().add("named");
        return box;
    }

    /** The sum, what is done to it, and the result, each under its name with the sign before it. */
    private Node ending() {
        HBox line = row();
        line.getStyleClass().add("ending");
        for (End end : plan.ending()) {
            line.getChildren().addAll(sign(sign(end.kind())), end(end.kind(), end.place()));
        }
        return line;
    }

    /** What joins a number to what stands before it. */
    private String sign(Kind kind) {
        return switch (kind) {
            case BIAS -> "+";
            case COUNT -> "÷";
            case RESULT, VALUE -> "=";
            case LARGEST -> words.say("picture.max");
            case SUM, SUBTOTALS, WINDOW, PRODUCTS -> "Σ";
        };
    }

    private Node end(Kind kind, Place.OfStep place) {
        Node number = place.step().given() ? given(place.step().text().get()) : field(place, kind);
        return named(name(kind), kind.name().toLowerCase(Locale.ROOT), number);
    }

    private static Node given(String number) {
        var label = new Label(number);
        label.getStyleClass().add("given");
        return label;
    }

    private StepField field(Place.OfStep place, Kind kind) {
        String name = words.say("homework.steps.step", name(kind), place.step().place() + 1);
        boolean inGrid = !kind.endsTheSum() && kind != Kind.SUBTOTALS;
        return new StepField(place.step(), name, inGrid, form, words, listening);
    }

    private String name(Kind kind) {
        return words.say("homework.steps.line." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static HBox row() {
        var row = new HBox();
        row.setFillHeight(false);
        row.getStyleClass().add("run");
        return row;
    }

    private static Node sign(String sign) {
        var label = new Label(sign);
        label.getStyleClass().add("sign");
        return label;
    }

    private Node channelName(int channel) {
        Working working = Working.of(shown.exercise(), shown.form().ledger());
        var name = new Label(working.nameOf(channel, words.countFrom()));
        name.getStyleClass().add("channel");
        return name;
    }
}
