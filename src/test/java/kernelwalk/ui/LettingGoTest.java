package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What the window has replaced is gone, and the renderer's pictures of it too; the soak test does this for longer. */
class LettingGoTest {

    private static final int CHANGES = 12;

    private Session session;
    private Stage stage;

    /** On a stage of its own: TestFX keeps the events of the one that it knows, and with them what they were for. */
    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
                    stage = new Stage();
                    new MainWindow(stage, session).show();
                });
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void changesOfTheLanguageKeepNoViewAndNoTexture() throws Exception {
        changeLanguage();
        Heap before = Heap.atRest(0);
        List<WeakReference<Object>> replaced = new ArrayList<>();

        for (int change = 0; change < CHANGES; change++) {
            replaced.add(new WeakReference<>(stage.getScene().getRoot()));
            changeLanguage();
        }

        Heap after = Heap.atRest(1000);
        assertThat(replaced).allMatch(root -> root.refersTo(null));
        assertThat(after.textures() - before.textures()).isLessThan(CHANGES / 2);
    }

    @Test
    void nothingInTheWindowOrItsDialogsKeepsAPictureOfItself() throws Exception {
        for (SideTab tab : SideTab.values()) {
            FxToolkit.setupFixture(() -> session.sidePanel().open(tab));
        }
        FxToolkit.setupFixture(
                () -> {
                    session.shelf().open();
                    new HelpDialog(stage, session.words().get()).keys();
                });

        assertThat(Window.getWindows()).hasSizeGreaterThan(1);
        assertThat(Window.getWindows().stream().flatMap(LettingGoTest::nodes))
                .filteredOn(Node::isCache)
                .isEmpty();
    }

    private void changeLanguage() throws Exception {
        var drawn = new CountDownLatch(1);
        FxToolkit.setupFixture(
                () -> {
                    session.settings().language().set(session.words().get().language().next());
                    stage.getScene().addPostLayoutPulseListener(drawn::countDown);
                    Platform.requestNextPulse();
                });
        drawn.await();
        TimeUnit.MILLISECONDS.sleep(40);
    }

    private static Stream<Node> nodes(Window window) {
        return below(window.getScene().getRoot());
    }

    private static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(LettingGoTest::below))
                : Stream.of(node);
    }
}
