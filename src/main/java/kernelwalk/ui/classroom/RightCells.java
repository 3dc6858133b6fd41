package kernelwalk.ui.classroom;

import java.util.Optional;
import java.util.stream.Collectors;
import kernelwalk.export.ClassProblem;
import kernelwalk.picture.Box;
import kernelwalk.picture.RightCellsPainter;
import kernelwalk.picture.Surface;
import kernelwalk.ui.look.PaintedRegion;
import kernelwalk.words.Words;

/** The cells of the output, filled by how many of a class had each of them right. */
public final class RightCells extends PaintedRegion {

    /** More cells are not said one by one. */
    private static final int MOST_SAID = 100;

    private Optional<ClassProblem> problem = Optional.empty();
    private Words words;

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

    @Override
    protected void paint(Surface surface, double width, double height) {
        problem.ifPresent(
                counted ->
                        RightCellsPainter.paint(
                                surface,
                                new Box(0, 0, width, height),
                                counted.output(),
                                counted.rightCells(),
                                counted.answers(),
                                words));
    }
}
