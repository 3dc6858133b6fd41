package kernelwalk.ui.lessons;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.lesson.BrokenLesson;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.picture.MisfitPicture;
import kernelwalk.picture.Theme;
import kernelwalk.picture.Thumbnail;
import kernelwalk.ui.look.CanvasSurface;
import kernelwalk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small picture on a lesson's card, or a sign where there is nothing to paint: empty until it is asked to be painted, and painted again when it grows. */
final class LessonPicture extends Region {

    /**
     * How pictures are painted.
     *
     * @param theme the colours
     * @param blank whether nothing of an output is shown, as somebody is working one out
     */
    record Look(Theme theme, boolean blank) {}

    private final LessonEntry entry;
    private final Words words;
    private final Canvas canvas = new Canvas();
    private Look wanted;
    private Look painted;

    LessonPicture(LessonEntry entry, Words words) {
        this.entry = entry;
        this.words = words;
        getStyleClass().add("picture");
        getChildren().add(content());
    }

    private Node content() {
        return switch (entry) {
            case Lesson _ -> canvas;
            case BrokenLesson _ -> new FontIcon(Feather.ALERT_TRIANGLE);
        };
    }

    /** Whether it is painted so, or will be with the next layout. */
    boolean isIn(Look look) {
        return look.equals(wanted);
    }

    /** Has it painted with the next layout. */
    void show(Look look) {
        wanted = look;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        Node content = getChildren().getFirst();
        switch (entry) {
            case Lesson lesson -> paint(lesson.sheet(), width, height);
            case BrokenLesson _ -> {
                content.autosize();
                content.relocate(
                        (width - content.getLayoutBounds().getWidth()) / 2,
                        (height - content.getLayoutBounds().getHeight()) / 2);
            }
        }
    }

    private void paint(Sheet sheet, double width, double height) {
        if (wanted == null || width < 1) {
            return;
        }
        if (wanted.equals(painted) && canvas.getWidth() == width) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        var surface = new CanvasSurface(canvas.getGraphicsContext2D(), wanted.theme());
        switch (sheet) {
            case Exercise exercise -> picture(exercise).paint(width, surface);
            case Attempt attempt -> MisfitPicture.paint(attempt, words, width, surface);
        }
        painted = wanted;
    }

    private Thumbnail picture(Exercise exercise) {
        return wanted.blank() ? Thumbnail.blank(exercise, words) : Thumbnail.of(exercise, words);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(0, width) / Thumbnail.PROPORTION;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
