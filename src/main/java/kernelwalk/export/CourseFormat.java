package kernelwalk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.course.CanvasFile;
import kernelwalk.export.course.CourseQuestion;
import kernelwalk.export.course.GiftFile;
import kernelwalk.export.course.MoodleFile;
import kernelwalk.export.course.QtiFile;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.CourseSystem;
import kernelwalk.export.look.Look;
import kernelwalk.words.Phrase;

/** The exercise as questions of a course system, which say what known mistakes are. */
public enum CourseFormat implements Format {
    /** A question with a field for each cell. */
    MOODLE(".xml"),
    /** A question for each cell, as text. */
    GIFT(".gift"),
    /** A package that most systems read. */
    QTI(".zip");

    private final String ending;

    CourseFormat(String ending) {
        this.ending = ending;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String ending() {
        return ending;
    }

    @Override
    public Set<Aspect> aspects() {
        return this == QTI
                ? EnumSet.of(Aspect.LANGUAGE, Aspect.SYSTEM)
                : EnumSet.of(Aspect.LANGUAGE);
    }

    @Override
    public Optional<Phrase> refusal(Exercise exercise, Look look) {
        return CourseQuestion.refusal(exercise);
    }

    @Override
    public void write(Exercise exercise, Look look, OutputStream bytes) throws IOException {
        switch (this) {
            case MOODLE -> MoodleFile.write(exercise, look, bytes);
            case GIFT -> GiftFile.write(exercise, look, bytes);
            case QTI -> {
                if (look.system() == CourseSystem.CANVAS) {
                    CanvasFile.write(exercise, look, bytes);
                } else {
                    QtiFile.write(exercise, look, bytes);
                }
            }
        }
    }
}
