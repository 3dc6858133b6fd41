package kernelwalk.ui.lessons;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.picture.Theme;
import kernelwalk.ui.control.CardArrows;
import kernelwalk.ui.control.CardGrid;
import kernelwalk.ui.control.ClipboardText;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Scrolling;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.lessons.LessonPicture.Look;
import kernelwalk.ui.practice.KeptBack;
import kernelwalk.words.LessonCard;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** The lesson browser: a field for searching, and the lessons that it finds as cards under headings. */
public final class LessonsController implements Controller {

    @FXML private TextField search;

    @FXML private Label count;

    @FXML private ScrollPane scroll;

    @FXML private VBox groups;

    @FXML private Label nothing;

    @FXML private HBox place;

    @FXML private Label folder;

    private final LessonShelf shelf;
    private final OwnLessons ownLessons;
    private final LessonMaking making;
    private final KeptBack keptBack;
    private final ObservableValue<Theme> theme;
    private final Words words;
    private final Map<LessonEntry, LessonCardView> views = new IdentityHashMap<>();
    private final Painting painting = new Painting();
    private final CardArrows arrows = new CardArrows();
    private final Listening listening = new Listening();

    public LessonsController(
            LessonShelf shelf,
            OwnLessons ownLessons,
            LessonMaking making,
            KeptBack keptBack,
            ObservableValue<Theme> theme,
            Words words) {
        this.keptBack = keptBack;
        this.theme = theme;
        this.shelf = shelf;
        this.ownLessons = ownLessons;
        this.making = making;
        this.words = words;
    }

    @FXML
    private void initialize() {
        search.setText(shelf.query().get());
        listening.to(search.textProperty(), shelf.query()::set);
        listening.toChanges(shelf.query(), () -> search.setText(shelf.query().get()));
        listening.to(shelf.found(), this::show);
        listening.toChanges(theme, this::paint);
        listening.toChanges(keptBack, this::paint);
        groups.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedOnCard);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInSearch);
        Shown.set(place, ownLessons.folder().isPresent());
        ownLessons.folder().ifPresent(path -> folder.setText(VisibleText.of(FileName.text(path))));
    }

    private void show(List<LessonGroup> found) {
        var nodes = new ArrayList<Node>();
        arrows.clear();
        for (LessonGroup group : found) {
            var heading = new Label(words.say("lessons.series." + group.code()));
            heading.getStyleClass().add("heading");
            var grid = new CardGrid();
            grid.getChildren()
                    .setAll(group.cards().stream().map(card -> view(card, group)).toList());
            arrows.add(grid);
            nodes.add(heading);
            nodes.add(grid);
        }
        groups.getChildren().setAll(nodes);
        nothing.setVisible(nodes.isEmpty());
        count.setText(words.say("lessons.count", views(found).size(), shelf.count()));
        scroll.setVvalue(0);
        paint();
    }

    private LessonCardView view(LessonCard card, LessonGroup group) {
        Optional<LessonTools> tools =
                group.code().equals(LessonGroup.OWN)
                        ? Optional.of(
                                new LessonTools(
                                        card.entry(), words, this::use, ownLessons::mayMove))
                        : Optional.empty();
        return views.computeIfAbsent(
                card.entry(),
                _ -> new LessonCardView(card, words, () -> shelf.choose(card), tools));
    }

    private void use(LessonEntry lesson, LessonTools.Tool tool) {
        switch (tool) {
            case EARLIER, LATER -> making.move(lesson, tool.places());
            case RENAME -> rename(lesson);
            case REMOVE -> making.remove(lesson, shelf::refresh);
        }
        shelf.refresh();
        Optional.ofNullable(groups.lookup("#card-" + lesson.id()))
                .ifPresentOrElse(this::reveal, search::requestFocus);
    }

    private void rename(LessonEntry entry) {
        if (entry instanceof Lesson lesson) {
            making.rename(lesson);
        }
    }

    private List<LessonCardView> views(List<LessonGroup> found) {
        return found.stream()
                .flatMap(group -> group.cards().stream().map(card -> view(card, group)))
                .toList();
    }

    private void paint() {
        painting.start(
                views(shelf.found().get()).stream().map(LessonCardView::picture).toList(),
                new Look(theme.getValue(), keptBack.get()));
    }

    private void pressedInSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            arrows.first().ifPresent(this::reveal);
            event.consume();
        }
    }

    private void pressedOnCard(KeyEvent event) {
        boolean isPlain = !event.isAltDown();
        if (isPlain && event.getTarget() instanceof Node card && arrows.isArrow(event.getCode())) {
            Optional<Node> next = arrows.next(card, event.getCode());
            next.ifPresentOrElse(this::reveal, search::requestFocus);
            event.consume();
        }
    }

    /** Gives a card the keyboard and scrolls so far that it can be seen. */
    private void reveal(Node card) {
        card.requestFocus();
        Scrolling.reveal(scroll, card);
    }

    @FXML
    private void chooseFirst() {
        shelf.chooseFirst();
    }

    @FXML
    private void leave() {
        shelf.leave();
    }

    @FXML
    private void handOn() {
        making.handOn();
    }

    @FXML
    private void copyPlace() {
        ownLessons.madeFolder().map(Path::toString).ifPresent(ClipboardText::put);
    }

    @Override
    public void close() {
        painting.stop();
        listening.close();
    }
}
