package kernelwalk.ui.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.exercise.lesson.Lecture;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.export.PageFormat;
import kernelwalk.export.look.Look;
import kernelwalk.export.page.LecturePage;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Waiting;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Lessons of the browser as one web page. */
record LessonPageFile(LecturePage page, Words words) {

    /** Whether the name of a file asks for a web page. */
    static boolean isOne(Path file) {
        return FileName.isEnded(FileName.last(file), PageFormat.HTML.ending());
    }

    /** All that the browser has: the lecture that was opened, the user's own, and those that are shipped. */
    static LessonPageFile all(OwnLessons own, Words words) {
        List<LessonEntry> lecture = own.lecture().map(Lecture::entries).orElse(List.of());
        return new LessonPageFile(
                LecturePage.withShipped(
                        Stream.concat(lecture.stream(), own.read(Waiting.NOBODY).stream())
                                .toList()),
                words);
    }

    /** The user's own and no others. */
    static LessonPageFile ownAlone(OwnLessons own, Words words) {
        return new LessonPageFile(
                LecturePage.of(new Lecture(words.say("lessons.title"), own.read(Waiting.NOBODY))),
                words);
    }

    /** Writes the page and says how many lessons it has, or why there is none. */
    void write(Path file, Notices notices) throws NotWrittenException {
        Optional<Phrase> refusal = page.refusal();
        if (refusal.isPresent()) {
            notices.tell(refusal.get());
            return;
        }
        WholeFile.write(file, bytes -> page.write(Look.in(words), bytes));
        notices.tell(
                Phrase.of(
                        page.leftOut().isEmpty() ? "lessons.page" : "lessons.page.without",
                        file.getFileName(),
                        page.count(),
                        page.leftOut().size()));
    }
}
