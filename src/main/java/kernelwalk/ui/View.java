package kernelwalk.ui;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import kernelwalk.ui.attempt.FailureController;
import kernelwalk.ui.classroom.ClassCardController;
import kernelwalk.ui.classroom.ClassChoicesController;
import kernelwalk.ui.classroom.ClassPlaceController;
import kernelwalk.ui.classroom.ClassReplayController;
import kernelwalk.ui.classroom.ClassTitle;
import kernelwalk.ui.classroom.ClassroomController;
import kernelwalk.ui.classroom.MarksController;
import kernelwalk.ui.compare.CompareController;
import kernelwalk.ui.compare.ComparePlaceController;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.export.ExportDialog;
import kernelwalk.ui.export.Printing;
import kernelwalk.ui.help.Glossary;
import kernelwalk.ui.homework.AnswerController;
import kernelwalk.ui.homework.BenchController;
import kernelwalk.ui.homework.DiagnosisController;
import kernelwalk.ui.homework.ElsewhereController;
import kernelwalk.ui.homework.GuessController;
import kernelwalk.ui.homework.LayerSizesController;
import kernelwalk.ui.homework.MakerController;
import kernelwalk.ui.homework.MarkingController;
import kernelwalk.ui.homework.ParameterCountController;
import kernelwalk.ui.homework.PracticeController;
import kernelwalk.ui.homework.PredictController;
import kernelwalk.ui.homework.ProblemController;
import kernelwalk.ui.homework.QuestionController;
import kernelwalk.ui.homework.ReplayController;
import kernelwalk.ui.homework.SizeController;
import kernelwalk.ui.homework.StepsController;
import kernelwalk.ui.lessons.LessonBarController;
import kernelwalk.ui.lessons.LessonsController;
import kernelwalk.ui.look.Typeface;
import kernelwalk.ui.panels.CodeController;
import kernelwalk.ui.panels.DrawnWeightController;
import kernelwalk.ui.panels.IntroductionController;
import kernelwalk.ui.panels.NumbersController;
import kernelwalk.ui.panels.OrderController;
import kernelwalk.ui.panels.OverlayController;
import kernelwalk.ui.panels.RulesController;
import kernelwalk.ui.panels.ShapesController;
import kernelwalk.ui.panels.SideBySideController;
import kernelwalk.ui.panels.WatchedCell;
import kernelwalk.ui.panels.WatchedWeight;
import kernelwalk.ui.parameters.DisplayController;
import kernelwalk.ui.parameters.MoreController;
import kernelwalk.ui.parameters.ToolBarController;
import kernelwalk.ui.present.PresenterController;
import kernelwalk.ui.side.SideController;
import kernelwalk.ui.trail.FirstController;
import kernelwalk.ui.trail.LayerMenuController;
import kernelwalk.ui.trail.TrailController;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.ui.walk.TransportController;
import kernelwalk.words.Words;

/** The window's content in one language: views, one FXML each, with their controllers. */
public final class View {

    private final Words words;
    private final Supplier<Map<Class<?>, Supplier<Controller>>> makersOf;
    private final List<Controller> controllers = new ArrayList<>();
    private final MainController main;
    private final Parent root;

    /** Made when an FXML is loaded first: the board needs none. */
    private Map<Class<?>, Supplier<Controller>> makers;

    View(Session session) {
        this(session, () -> {});
    }

    /**
     * @param quit closes the window
     */
    View(Session session, Runnable quit) {
        this(session, quit, false);
    }

    private View(Session session, Runnable quit, boolean boardFirst) {
        this.words = session.words().get();
        this.main = new MainController(session, this::load);
        this.makersOf =
                () -> makers(session, quit, this::load, this::transport, () -> root().getScene());
        this.root = main.show();
        controllers.add(main);
        while (!boardFirst && !isWhole()) {
            addNext();
        }
    }

    /**
     * The board alone; what stands around it is added part by part.
     *
     * @param quit closes the window
     */
    static View boardFirst(Session session, Runnable quit) {
        return new View(session, quit, true);
    }

    /** Whether all stands around the board. */
    boolean isWhole() {
        return main.around().areWhole();
    }

    /** Adds the next part of what stands around the board. */
    void addNext() {
        main.around().addNext();
    }

    /** What an FXML lays out; its controllers are closed with all others. */
    private Parent load(String fxml) {
        Typeface.loadIcons();
        if (makers == null) {
            makers = makersOf.get();
        }
        return load(fxml, type -> makers.get(type).get());
    }

    private Parent load(String fxml, Function<Class<?>, Controller> maker) {
        var loader = new FXMLLoader(resource(fxml), words.bundle());
        loader.setControllerFactory(type -> kept(maker.apply(type)));
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bar that moves a walk other than that of the board. */
    private Parent transport(Playhead playhead) {
        return load(
                "/fxml/walk/transport.fxml",
                _ -> new TransportController(playhead, new SimpleObjectProperty<>(false), words));
    }

    /** What a scene shows. */
    Parent root() {
        return root;
    }

    /** What the presenter looks at. */
    Parent presenter() {
        return load("/fxml/present/presenter.fxml");
    }

    /** Ends the listening of every controller. */
    void close() {
        controllers.forEach(Controller::close);
    }

    private Controller kept(Controller controller) {
        controllers.add(controller);
        return controller;
    }

    /** Which controller stands behind which FXML, and what it uses. */
    private static Map<Class<?>, Supplier<Controller>> makers(
            Session session,
            Runnable quit,
            Function<String, Parent> load,
            Function<Playhead, Parent> transport,
            Supplier<Scene> scene) {
        Words words = session.words().get();
        var glossary = new Glossary(session.settings(), session.theme(), words);
        var exports =
                new ExportDialog(
                        scene,
                        session.exporting(),
                        session.sheetWriting(),
                        session.problems(),
                        session.questions(),
                        words);
        return Map.ofEntries(
                entry(
                        OverlayController.class,
                        () -> new OverlayController(session.sideBySide(), load)),
                entry(
                        ComparePlaceController.class,
                        () -> new ComparePlaceController(session.comparison(), load)),
                entry(
                        CompareController.class,
                        () ->
                                new CompareController(
                                        session.comparison(),
                                        session.settings(),
                                        session.presenting(),
                                        session.theme(),
                                        transport,
                                        words)),
                entry(
                        HeaderController.class,
                        () ->
                                new HeaderController(
                                        session.undo(),
                                        session.shelf(),
                                        session.settings(),
                                        session.presenting(),
                                        words)),
                entry(
                        TitleController.class,
                        () ->
                                new TitleController(
                                        session.document(),
                                        session.ownWords(),
                                        session.practice(),
                                        session.guess(),
                                        session.lock(),
                                        words)),
                entry(
                        HelpMenuController.class,
                        () -> new HelpMenuController(scene, glossary, words)),
                entry(
                        FileMenuController.class,
                        () ->
                                new FileMenuController(
                                        session.desk(),
                                        session.shelf(),
                                        session.openLesson(),
                                        () ->
                                                session.export()
                                                        .map(exports::of)
                                                        .ifPresent(Dialog::showAndWait),
                                        () ->
                                                new Printing(
                                                                session.exporting(),
                                                                session.questions(),
                                                                session.notices())
                                                        .print(),
                                        session.making(),
                                        () ->
                                                session.worksheet()
                                                        .map(exports::of)
                                                        .ifPresent(Dialog::showAndWait),
                                        () -> exports.ofCode().showAndWait(),
                                        session.arrivals()::ask,
                                        quit)),
                entry(
                        EditMenuController.class,
                        () ->
                                new EditMenuController(
                                        session.document(),
                                        session.practice(),
                                        session.guess(),
                                        session.pointer(),
                                        session.editing(),
                                        session.undo(),
                                        session.sidePanel(),
                                        session.questions(),
                                        words)),
                entry(
                        CopyMenuController.class,
                        () ->
                                new CopyMenuController(
                                        session.pointer(),
                                        session.editing(),
                                        session.exporting(),
                                        words)),
                entry(
                        ViewMenuController.class,
                        () ->
                                new ViewMenuController(
                                        session.settings(),
                                        session.prediction(),
                                        session.presenting(),
                                        session.comparison(),
                                        scene,
                                        words)),
                entry(
                        HideMenuController.class,
                        () ->
                                new HideMenuController(
                                        session.veils(),
                                        session.hiding(),
                                        session.pointer(),
                                        session.locking(),
                                        words)),
                entry(NoticeController.class, () -> new NoticeController(session.notices(), words)),
                entry(
                        ToolBarController.class,
                        () ->
                                new ToolBarController(
                                        session.parameters(), session.sidePanel(), load, words)),
                entry(
                        DisplayController.class,
                        () -> new DisplayController(session.document(), words)),
                entry(MoreController.class, () -> new MoreController(session.parameters(), words)),
                entry(
                        ShapesController.class,
                        () ->
                                new ShapesController(
                                        session.document(),
                                        session.parameters(),
                                        session.sidePanel(),
                                        glossary,
                                        words)),
                entry(
                        NumbersController.class,
                        () ->
                                new NumbersController(
                                        session.document(),
                                        session.practice(),
                                        session.sidePanel(),
                                        session.frame(),
                                        new WatchedCell(
                                                session.document(),
                                                session.playhead(),
                                                session.pointer()),
                                        words)),
                entry(OrderController.class, () -> new OrderController(session.document())),
                entry(
                        CodeController.class,
                        () ->
                                new CodeController(
                                        session.document(),
                                        session.program(),
                                        session.sidePanel(),
                                        words)),
                entry(
                        DrawnWeightController.class,
                        () ->
                                new DrawnWeightController(
                                        session.document(),
                                        session.program(),
                                        session.sidePanel(),
                                        session.frame(),
                                        new WatchedWeight(
                                                session.document(),
                                                session.playhead(),
                                                session.pointer()),
                                        words)),
                entry(
                        FailureController.class,
                        () -> new FailureController(session.document(), words)),
                entry(
                        IntroductionController.class,
                        () ->
                                new IntroductionController(
                                        session.document(),
                                        session.text(),
                                        session.ownWords(),
                                        session.openLesson(),
                                        session.sidePanel(),
                                        session.hiddenValues(),
                                        glossary,
                                        words)),
                entry(
                        LessonBarController.class,
                        () ->
                                new LessonBarController(
                                        session.openLesson(), session.sidePanel(), words)),
                entry(
                        RulesController.class,
                        () ->
                                new RulesController(
                                        session.document(),
                                        session.keptBack(),
                                        session.sideBySide(),
                                        session.sidePanel(),
                                        glossary,
                                        words)),
                entry(
                        SideBySideController.class,
                        () ->
                                new SideBySideController(
                                        session.document(),
                                        session.sideBySide(),
                                        session.theme(),
                                        words)),
                entry(
                        TrailController.class,
                        () ->
                                new TrailController(
                                        session.trail(),
                                        session.reach(),
                                        session.theme(),
                                        session.practice().sheet().map(Optional::isPresent),
                                        words)),
                entry(
                        LayerMenuController.class,
                        () -> new LayerMenuController(session.trail(), words)),
                entry(
                        FirstController.class,
                        () ->
                                new FirstController(
                                        session.trail(),
                                        session.oneAtATime().coversTheWalk(),
                                        words)),
                entry(
                        TransportController.class,
                        () ->
                                new TransportController(
                                        session.playhead(),
                                        session.oneAtATime().coversTheWalk(),
                                        words)),
                entry(
                        LessonsController.class,
                        () ->
                                new LessonsController(
                                        session.shelf(),
                                        session.ownLessons(),
                                        session.making(),
                                        session.keptBack(),
                                        session.theme(),
                                        words)),
                entry(
                        PracticeController.class,
                        () ->
                                new PracticeController(
                                        session.document(),
                                        session.practice(),
                                        session.guess(),
                                        words)),
                entry(BenchController.class, () -> new BenchController(session.practice(), words)),
                entry(SizeController.class, () -> new SizeController(session.practice(), words)),
                entry(
                        LayerSizesController.class,
                        () -> new LayerSizesController(session.practice(), words)),
                entry(GuessController.class, () -> new GuessController(session.guess(), words)),
                entry(
                        ParameterCountController.class,
                        () -> new ParameterCountController(session.practice(), words)),
                entry(
                        MarkingController.class,
                        () -> new MarkingController(session.document(), session.practice(), words)),
                entry(
                        AnswerController.class,
                        () ->
                                new AnswerController(
                                        session.practice(),
                                        session.editing(),
                                        session.pointer(),
                                        words)),
                entry(StepsController.class, () -> new StepsController(session.practice(), words)),
                entry(
                        ProblemController.class,
                        () ->
                                new ProblemController(
                                        session.document(),
                                        session.practice(),
                                        session.problems(),
                                        session.sidePanel(),
                                        session.settings(),
                                        words)),
                entry(MakerController.class, () -> new MakerController(session.problems(), words)),
                entry(
                        PredictController.class,
                        () ->
                                new PredictController(
                                        session.prediction(), session.playhead(), words)),
                entry(
                        DiagnosisController.class,
                        () -> new DiagnosisController(session.practice(), words)),
                entry(
                        ElsewhereController.class,
                        () -> new ElsewhereController(session.practice(), words)),
                entry(
                        ReplayController.class,
                        () -> new ReplayController(session.practice(), session.settings())),
                entry(
                        QuestionController.class,
                        () -> new QuestionController(session.practice(), words)),
                entry(
                        ClassCardController.class,
                        () ->
                                new ClassCardController(
                                        session.classroom(),
                                        session.arrivals(),
                                        classTitle(session, words),
                                        words)),
                entry(
                        ClassChoicesController.class,
                        () -> new ClassChoicesController(session.classroom(), words)),
                entry(
                        ClassPlaceController.class,
                        () -> new ClassPlaceController(session.classroom(), load)),
                entry(
                        ClassroomController.class,
                        () ->
                                new ClassroomController(
                                        session.classroom(),
                                        session.reports(),
                                        classTitle(session, words),
                                        words)),
                entry(
                        MarksController.class,
                        () -> new MarksController(session.classroom(), session.theme(), words)),
                entry(
                        ClassReplayController.class,
                        () ->
                                new ClassReplayController(
                                        session.classroom(),
                                        session.settings(),
                                        session.theme(),
                                        words)),
                entry(
                        PresenterController.class,
                        () ->
                                new PresenterController(
                                        session.document(),
                                        session.text(),
                                        session.lock(),
                                        session.presenting(),
                                        session.walked(),
                                        session.frame(),
                                        session.theme(),
                                        words)),
                entry(
                        SideController.class,
                        () -> new SideController(session.sidePanel(), words, load)));
    }

    private static ClassTitle classTitle(Session session, Words words) {
        return new ClassTitle(exercise -> session.text().of(exercise).title(), words);
    }

    /** The address of a resource of this program. */
    public static URL resource(String path) {
        return View.class.getResource(path);
    }
}
