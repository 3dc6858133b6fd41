package kernelwalk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** The window's content in one language: views, one FXML each, with their controllers. */
final class View {

    private final Session session;
    private final Runnable quit;
    private final List<Controller> controllers = new ArrayList<>();
    private final Parent root;

    View(Session session) {
        this(session, () -> {});
    }

    /**
     * @param quit closes the window
     */
    View(Session session, Runnable quit) {
        this.session = session;
        this.quit = quit;
        this.root = load("/fxml/main.fxml");
    }

    /** What an FXML lays out; its controllers are closed with all others. */
    private Parent load(String fxml) {
        var loader = new FXMLLoader(resource(fxml), session.words().get().bundle());
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a scene shows. */
    Parent root() {
        return root;
    }

    /** Ends the listening of every controller. */
    void close() {
        controllers.forEach(Controller::close);
    }

    private Object controller(Class<?> type) {
        Controller controller = made(type);
        controllers.add(controller);
        return controller;
    }

    private Controller made(Class<?> type) {
        if (type == MainController.class) {
            return new MainController(session, this::load);
        }
        if (type == HeaderController.class) {
            return new HeaderController(session);
        }
        if (type == ToolBarController.class) {
            return new ToolBarController(session);
        }
        if (type == MoreController.class) {
            return new MoreController(session);
        }
        if (type == SideController.class) {
            return new SideController(session, this::load);
        }
        if (type == ShapesController.class) {
            return new ShapesController(session);
        }
        if (type == NumbersController.class) {
            return new NumbersController(session);
        }
        if (type == CodeController.class) {
            return new CodeController(session);
        }
        if (type == FailureController.class) {
            return new FailureController(session);
        }
        if (type == IntroductionController.class) {
            return new IntroductionController(session);
        }
        if (type == RulesController.class) {
            return new RulesController(session);
        }
        if (type == OverlayController.class) {
            return new OverlayController(session.comparison(), this::load);
        }
        if (type == ComparisonController.class) {
            return new ComparisonController(session);
        }
        if (type == TransportController.class) {
            return new TransportController(session);
        }
        if (type == FileMenuController.class) {
            return new FileMenuController(session, quit);
        }
        if (type == EditMenuController.class) {
            return new EditMenuController(session);
        }
        if (type == ViewMenuController.class) {
            return new ViewMenuController(session);
        }
        if (type == LessonsController.class) {
            return new LessonsController(session);
        }
        if (type == NoticeController.class) {
            return new NoticeController(session);
        }
        return homework(type);
    }

    private Controller homework(Class<?> type) {
        if (type == PracticeController.class) {
            return new PracticeController(session);
        }
        if (type == SizeController.class) {
            return new SizeController(session);
        }
        if (type == ParameterController.class) {
            return new ParameterController(session);
        }
        if (type == AnswerController.class) {
            return new AnswerController(session);
        }
        if (type == StepsController.class) {
            return new StepsController(session);
        }
        if (type == ProblemController.class) {
            return new ProblemController(session);
        }
        if (type == MakerController.class) {
            return new MakerController(session);
        }
        if (type == PredictController.class) {
            return new PredictController(session);
        }
        if (type == DiagnosisController.class) {
            return new DiagnosisController(session);
        }
        if (type == ReplayController.class) {
            return new ReplayController(session);
        }
        if (type == QuestionController.class) {
            return new QuestionController(session);
        }
        throw new IllegalArgumentException("no controller " + type);
    }

    /** The address of a resource of this program. */
    static URL resource(String path) {
        return View.class.getResource(path);
    }
}
