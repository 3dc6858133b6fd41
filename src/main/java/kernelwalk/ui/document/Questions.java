package kernelwalk.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.export.Format;
import kernelwalk.notation.Commas;
import kernelwalk.notation.Meaning;
import kernelwalk.picture.Part;
import kernelwalk.ui.document.Hindrance.Instead;

/** What only the user can answer. The window asks with dialogs, a test answers by itself. */
public interface Questions extends Waiting {

    /** Nobody is there: nothing is lost and nothing is chosen. */
    Questions NOBODY =
            new Questions() {
                @Override
                public Leaving leaving(String name) {
                    return Leaving.CANCEL;
                }

                @Override
                public Optional<Path> fileToOpen(Optional<Path> folder) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> fileToSave(Path suggestion, Optional<Path> folder) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> fileToExport(Path suggestion, Format format) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> folderOfAnswers(Optional<Path> folder) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> folderOfProblems(Optional<Path> folder) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> tableOfAnswers(Optional<Path> folder) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> reportToSave(Path suggestion) {
                    return Optional.empty();
                }

                @Override
                public boolean replacing(Path file) {
                    return false;
                }

                @Override
                public Instead instead(Path file, Hindrance why) {
                    return Instead.CANCEL;
                }

                @Override
                public Optional<LessonDraft> lesson(
                        LessonDraft suggestion, Consumer<Map<Language, LessonText>> typed) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> printer(List<String> names) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> lessonTitle(String now) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> archiveToSave(Path suggestion) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> wordToLock() {
                    return Optional.empty();
                }

                @Override
                public void unlocking(Predicate<String> unlock) {
                    // nobody says a word
                }

                @Override
                public Optional<String> number() {
                    return Optional.empty();
                }

                @Override
                public Optional<AxesAnswer> axes(
                        Part part, List<Integer> shape, List<Meaning> meanings, boolean asTyped) {
                    return Optional.empty();
                }

                @Override
                public Optional<Commas> commas(Map<Commas, String> meanings) {
                    return Optional.empty();
                }

                @Override
                public Optional<RandomChoice> random(
                        RandomChoice.Scope scope,
                        List<RandomChoice.Scope> offered,
                        Exercise exercise) {
                    return Optional.empty();
                }
            };

    /** What is to become of unsaved changes. */
    enum Leaving {
        SAVE,
        DISCARD,
        CANCEL
    }

    /**
     * What is to become of the changes.
     *
     * @param name what was changed; empty when it has no name yet
     */
    Leaving leaving(String name);

    /**
     * The file to open; empty when the user thought better of it.
     *
     * @param folder where to begin looking
     */
    Optional<Path> fileToOpen(Optional<Path> folder);

    /**
     * The file to write; empty when the user thought better of it.
     *
     * @param suggestion a name to begin with
     * @param folder     where to begin looking
     */
    Optional<Path> fileToSave(Path suggestion, Optional<Path> folder);

    /**
     * Where an exercise is to be exported to; that a file which is there may be replaced has been agreed to then. Empty
     * when the user thought better of it.
     *
     * @param suggestion a name to begin with
     * @param format     what it is exported as
     */
    Optional<Path> fileToExport(Path suggestion, Format format);

    /**
     * The folder with the answers of a class; empty when the user thought better of it.
     *
     * @param folder where to begin looking
     */
    Optional<Path> folderOfAnswers(Optional<Path> folder);

    /**
     * A folder of problems, or for them; empty when the user thought better of it.
     *
     * @param folder where to begin looking
     */
    Optional<Path> folderOfProblems(Optional<Path> folder);

    /**
     * The table with the answers of a class; empty when the user thought better of it.
     *
     * @param folder where to begin looking
     */
    Optional<Path> tableOfAnswers(Optional<Path> folder);

    /**
     * Where the table of a marked class is to be written; empty when the user thought better of it.
     *
     * @param suggestion a name to begin with
     */
    Optional<Path> reportToSave(Path suggestion);

    /** Whether a file that is there already may be replaced. */
    boolean replacing(Path file);

    /**
     * What is to be done where a file is not simply written over.
     *
     * @param why what stands in the way; only what it offers is answered, or nothing is done
     */
    Instead instead(Path file, Hindrance why);

    /**
     * What a lesson of one's own is to be; empty when the user thought better of it.
     *
     * @param suggestion what to begin with
     * @param typed      told what stands in the fields with each key
     */
    Optional<LessonDraft> lesson(LessonDraft suggestion, Consumer<Map<Language, LessonText>> typed);

    /**
     * Another title for a lesson; empty when the user thought better of it.
     *
     * @param now the title that it has
     */
    Optional<String> lessonTitle(String now);

    /**
     * The printer to print with; empty when the user thought better of it.
     *
     * @param names of those that there are, the usual one first
     */
    Optional<String> printer(List<String> names);

    /**
     * The archive to write lessons into; empty when the user thought better of it.
     *
     * @param suggestion a name to begin with
     */
    Optional<Path> archiveToSave(Path suggestion);

    /** A word to lock with; empty when the user thought better of it. */
    Optional<String> wordToLock();

    /**
     * Asks for the word of a lock until it opens or the user thinks better of it.
     *
     * @param unlock opens with the right word; whether it was that
     */
    void unlocking(Predicate<String> unlock);

    /** A number for every selected cell, as typed. */
    Optional<String> number();

    /**
     * What the axes of a pasted tensor are.
     *
     * @param part     what it is for: the input or the kernel
     * @param shape    its shape in the text
     * @param meanings at least two, likeliest first
     * @param asTyped  whether they may stay as they are
     */
    Optional<AxesAnswer> axes(
            Part part, List<Integer> shape, List<Meaning> meanings, boolean asTyped);

    /**
     * What the commas of a pasted text are.
     *
     * @param meanings what they can be, at least two, likeliest first, with the numbers in a few words
     */
    Optional<Commas> commas(Map<Commas, String> meanings);

    /**
     * Which cells get which random numbers.
     *
     * @param scope    where they go unless something else is chosen
     * @param offered  where they can go
     * @param exercise whose weights a framework may draw
     */
    Optional<RandomChoice> random(
            RandomChoice.Scope scope, List<RandomChoice.Scope> offered, Exercise exercise);
}
