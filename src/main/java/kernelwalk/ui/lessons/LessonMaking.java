package kernelwalk.ui.lessons;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import kernelwalk.convolution.Cell;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.Staging;
import kernelwalk.exercise.WalkStart;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.lesson.BrokenLesson;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.exercise.lesson.OwnFolder;
import kernelwalk.export.PageFormat;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.LessonDraft;
import kernelwalk.ui.document.Notice;
import kernelwalk.ui.document.Notice.Offer;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.document.Veils;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Makes a lesson of what is open, and renames, orders, takes out and hands on the user's own lessons. */
public final class LessonMaking {

    private interface Change {
        void make(OwnFolder folder) throws NotWrittenException;
    }

    private final Document document;
    private final ExerciseText text;
    private final OwnLessons own;
    private final Veils veils;
    private final Supplier<Cell> window;
    private final Supplier<Language> language;
    private final BegunLessons begun;
    private final Questions questions;
    private final Notices notices;
    private BooleanSupplier open = () -> true;

    /**
     * @param window   the output cell that is worked now
     * @param language that of the window
     * @param begun    the line of the settings that has what was typed and not saved
     */
    public LessonMaking(
            Document document,
            ExerciseText text,
            OwnLessons own,
            Veils veils,
            Supplier<Cell> window,
            Supplier<Language> language,
            StringProperty begun,
            Questions questions,
            Notices notices) {
        this.document = document;
        this.text = text;
        this.own = own;
        this.veils = veils;
        this.window = window;
        this.language = language;
        this.begun = new BegunLessons(begun);
        this.questions = questions;
        this.notices = notices;
    }

    /** Who says whether anything may be written. */
    public void openBy(BooleanSupplier allowed) {
        open = allowed;
    }

    /** Asks for words, and makes a lesson of what is open. */
    public void make() {
        document.finishTyping();
        if (open.getAsBoolean()) {
            String exercise = document.sheet().get().title();
            Map<Language, LessonText> plain = words(document.sheet().get());
            questions
                    .lesson(
                            suggestion(begun.over(exercise, plain)),
                            typed -> begun.keep(exercise, plain, typed))
                    .filter(draft -> !draft.words().isEmpty())
                    .ifPresent(this::make);
        }
    }

    private Map<Language, LessonText> words(Sheet sheet) {
        return text.lesson(sheet)
                .map(Lesson::words)
                .orElseGet(() -> Map.of(language.get(), text.of(sheet)));
    }

    private LessonDraft suggestion(Map<Language, LessonText> words) {
        Sheet sheet = document.sheet().get();
        boolean hides =
                sheet instanceof Exercise exercise && veils.over(exercise).staging().hides();
        boolean moved = !start().equals(WalkStart.FIRST);
        return new LessonDraft(words, hides, moved);
    }

    private void make(LessonDraft draft) {
        LessonText first =
                Optional.ofNullable(draft.words().get(Language.ENGLISH))
                        .orElseGet(() -> draft.words().values().iterator().next());
        Map<Language, LessonText> words = new EnumMap<>(draft.words());
        words.putIfAbsent(Language.ENGLISH, first);
        Sheet sheet = staged(draft).titled(first.title()).withNotes(first.question());
        change(
                folder -> {
                    folder.add(sheet, words);
                    begun.forget(document.sheet().get().title());
                    notices.tell(Phrase.of("lessons.saved", first.title()));
                });
    }

    private Sheet staged(LessonDraft draft) {
        if (!(document.sheet().get() instanceof Exercise exercise)) {
            return document.sheet().get();
        }
        Staging hidden = draft.hides() ? veils.over(exercise).staging() : Staging.NONE;
        return exercise.with(hidden.startingAt(draft.starts() ? start() : WalkStart.FIRST));
    }

    private WalkStart start() {
        return WalkStart.at(document.exercise().get().opened(), window.get());
    }

    /** Asks for another title in the language of the window. */
    void rename(Lesson lesson) {
        questions
                .lessonTitle(lesson.in(language.get()).title())
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .ifPresent(title -> change(folder -> folder.rename(lesson, language.get(), title)));
    }

    /** Moves a lesson by so many places. */
    void move(LessonEntry lesson, int places) {
        change(folder -> folder.move(lesson, places));
    }

    /**
     * Takes a lesson out, and offers to put it back.
     *
     * @param putBack told when that was done
     */
    void remove(LessonEntry lesson, Runnable putBack) {
        change(
                folder -> {
                    folder.remove(lesson);
                    notices.tell(
                            new Notice(
                                    Phrase.of(
                                            "lessons.removed",
                                            title(lesson),
                                            folder.folder().resolve(OwnFolder.REMOVED)),
                                    Optional.of(
                                            new Offer(
                                                    Phrase.of("lessons.put-back"),
                                                    () -> {
                                                        change(back -> back.putBack(lesson));
                                                        putBack.run();
                                                    }))));
                });
    }

    private String title(LessonEntry entry) {
        return switch (entry) {
            case Lesson lesson -> lesson.in(language.get()).title();
            case BrokenLesson broken -> broken.id();
        };
    }

    /** Asks for an archive or a web page, and writes all own lessons into it. */
    void handOn() {
        questions
                .archiveToSave(Path.of("lessons.zip"))
                .ifPresent(
                        file ->
                                change(
                                        folder -> {
                                            if (LessonPageFile.isOne(file)) {
                                                LessonPageFile.ownAlone(own, words())
                                                        .write(file, notices);
                                            } else {
                                                folder.handOn(file);
                                                notices.tell(
                                                        Phrase.of(
                                                                "lessons.handed-on",
                                                                file.getFileName()));
                                            }
                                        }));
    }

    /** Asks for a web page, and writes every lesson into it. */
    public void page() {
        document.finishTyping();
        if (open.getAsBoolean()) {
            questions
                    .fileToExport(Path.of("lessons.html"), PageFormat.HTML)
                    .ifPresent(
                            file ->
                                    tellProblem(
                                            () ->
                                                    LessonPageFile.all(own, words())
                                                            .write(file, notices)));
        }
    }

    private Words words() {
        return Words.in(language.get());
    }

    private interface Writing {
        void run() throws NotWrittenException;
    }

    private void tellProblem(Writing writing) {
        try {
            writing.run();
        } catch (NotWrittenException problem) {
            notices.tell(words -> words.say("file.about", problem.file(), words.say(problem)));
        }
    }

    /** Changes the folder, or says why not; then it is read anew. */
    private void change(Change change) {
        own.madeFolder()
                .ifPresent(
                        folder -> {
                            tellProblem(() -> change.make(new OwnFolder(folder)));
                            own.forget();
                        });
    }
}
