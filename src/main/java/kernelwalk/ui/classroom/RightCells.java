package kernelwalk.ui.classroom;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import kernelwalk.export.ClassProblem;
import kernelwalk.picture.Box;
import kernelwalk.picture.RightCellsPainter;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.CanvasSurface;
import kernelwalk.words.Words;

/** The cells of the output, filled by how many of a class had each of them right. */
public final class RightCells extends Region {

    /** More cells are not said one by one. */
    private static final int MOST_SAID = 100;

    private final Canvas canvas = new Canvas();
    private Optional<ClassProblem> problem = Optional.empty();
    private Words words;
    private Theme theme = Theme.LIGHT;

    public RightCells() {
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
    }

    /** Shows the cells of a problem that somebody has answered. */
    void show(ClassProblem counted, Words language) {
        problem = Optional.of(counted);
        words = language;
        setAccessibleText(
                words.say("classroom.cells.of", counted.answers())
                        + ": "
                        + counted.rightCells().stream()
                                .limit(MOST_SAID)
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
        requestLayout();
    }

    /** Shows them in another theme. */
    void dress(Theme wanted) {
        theme = wanted;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() > 40 && getHeight() > 40) {
            problem.ifPresent(this::paint);
        }
    }

    private void paint(ClassProblem counted) {
        RightCellsPainter.paint(
                new CanvasSurface(canvas.getGraphicsContext2D(), theme),
                new Box(0, 0, getWidth(), getHeight()),
                counted.output(),
                counted.rightCells(),
                counted.answers(),
                words);
    }
}
