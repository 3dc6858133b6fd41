package kernelwalk.ui.classroom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.classroom.ClassMarks;
import kernelwalk.classroom.Marked;
import kernelwalk.classroom.Outcome;
import kernelwalk.export.ClassProblem;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.picture.Theme;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** What the answers of a class have in common, without names: how many are what, a bar for each mistake, the cells. */
public final class MarksController implements Controller {

    @FXML private Node root;

    @FXML private Label counts;

    @FXML private VBox bars;

    @FXML private VBox side;

    @FXML private RightCells cells;

    private final Classroom classroom;
    private final ObservableValue<Theme> theme;
    private final Words words;
    private final Listening listening = new Listening();
    private Optional<MistakeBar> chosen = Optional.empty();

    public MarksController(Classroom classroom, ObservableValue<Theme> theme, Words words) {
        this.classroom = classroom;
        this.theme = theme;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(classroom.marks(), _ -> show());
        listening.to(classroom.shown(), shown -> foldAway(shown));
        listening.to(classroom.replayed(), now -> show(now.isEmpty()));
        listening.to(theme, cells::dress);
    }

    /** Whoever comes back finds no names, and the keyboard at the first bar. */
    private void foldAway(boolean shown) {
        if (shown) {
            chosen = all().findFirst();
            Platform.runLater(this::takeKeyboard);
        } else {
            all().forEach(MistakeBar::fold);
        }
    }

    private Stream<MistakeBar> all() {
        return bars.getChildren().stream()
                .filter(MistakeBar.class::isInstance)
                .map(MistakeBar.class::cast);
    }

    /** All mistakes, with the keyboard where one of them was chosen, or none. */
    private void show(boolean wanted) {
        Shown.set(root, wanted && classroom.marks().get().isPresent());
        if (wanted && classroom.shown().get()) {
            takeKeyboard();
        }
    }

    private void takeKeyboard() {
        if (classroom.replayed().get().isEmpty()) {
            chosen.ifPresent(MistakeBar::takeKeyboard);
        }
    }

    private void show() {
        Optional<ClassMarks> marks = classroom.marks().get();
        Shown.set(root, marks.isPresent() && classroom.replayed().get().isEmpty());
        marks.ifPresent(this::show);
    }

    private void show(ClassMarks marks) {
        counts.setText(
                Arrays.stream(Outcome.values())
                        .filter(outcome -> marks.count(outcome) > 0)
                        .map(outcome -> say(outcome, marks.count(outcome)))
                        .collect(Collectors.joining(" · ")));
        ClassProblem problem = marks.counted(words);
        bars.getChildren().clear();
        for (ClassProblem.Mistake mistake : problem.mistakes()) {
            add(mistake.means(), Optional.of(mistake.name()), mistake.students(), problem);
        }
        if (!problem.unexplained().isEmpty()) {
            String heading = words.say("classroom.unexplained");
            add(heading, Optional.empty(), problem.unexplained(), problem);
        }
        if (hasSeveralOfOne(marks)) {
            bars.getChildren().add(WrappedLabel.whole(words.say("classroom.several"), "caption"));
        }
        tell(
                "export.page.unreadable",
                marks.unreadable().stream().map(it -> reason(it, it.reason())));
        tell(
                "classroom.outcome.left-out",
                marks.leftOut().stream().map(it -> reason(it, it.reason())));
        chosen = all().findFirst();
        boolean hasCells = problem.answers() > 0 && !problem.rightCells().isEmpty();
        Shown.set(side, hasCells);
        if (hasCells) {
            cells.show(problem, words);
        }
    }

    /** Whether several mistakes explain one answer, so that it counts at each. */
    private static boolean hasSeveralOfOne(ClassMarks marks) {
        return marks.all().stream()
                .anyMatch(
                        marked ->
                                marked instanceof Marked.Checked checked
                                        && checked.rules().stream()
                                                        .map(Misconception::name)
                                                        .distinct()
                                                        .count()
                                                > 1);
    }

    private String say(Outcome outcome, int count) {
        return words.say("classroom.outcome." + outcome.code(), count);
    }

    /** Files that were not marked, each with its reason. */
    private void tell(String heading, Stream<String> reasons) {
        List<String> all = reasons.sorted().toList();
        if (!all.isEmpty()) {
            String said = words.say(heading, all.size());
            bars.getChildren().add(MistakeBar.unread(said, all, words));
        }
    }

    private String reason(Marked marked, Phrase reason) {
        return marked.submission().student() + ": " + reason.in(words);
    }

    private void add(
            String means, Optional<String> rule, List<String> students, ClassProblem problem) {
        if (problem.rightCells().isEmpty()) {
            bars.getChildren().add(MistakeBar.told(means, students, problem.answers(), words));
            return;
        }
        var bar = MistakeBar.of(means, students, problem.answers(), words);
        bar.setOnReplay(
                () -> {
                    chosen = Optional.of(bar);
                    classroom.replay(rule);
                });
        bars.getChildren().add(bar);
    }

    @Override
    public void close() {
        listening.close();
    }
}
