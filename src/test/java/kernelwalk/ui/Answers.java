package kernelwalk.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.export.Format;
import kernelwalk.notation.Commas;
import kernelwalk.notation.Meaning;
import kernelwalk.picture.Part;
import kernelwalk.ui.document.AxesAnswer;
import kernelwalk.ui.document.Hindrance;
import kernelwalk.ui.document.Hindrance.Instead;
import kernelwalk.ui.document.LessonDraft;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.document.RandomChoice;
import kernelwalk.ui.document.Waiting;
import kernelwalk.words.MeaningText;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** A user who has made up his mind beforehand; it is written down what he was asked. */
public final class Answers implements Questions {

    public Leaving leaving = Leaving.CANCEL;
    public Optional<Path> file = Optional.empty();
    public Optional<String> number = Optional.empty();
    public Optional<String> word = Optional.empty();
    public Optional<String> title = Optional.empty();
    public Optional<Map<Language, LessonText>> lesson = Optional.empty();

    /** What is typed of a lesson, whether it is saved or not. */
    public Optional<Map<Language, LessonText>> begun = Optional.empty();

    /** What the words of a lesson began with. */
    public Map<Language, LessonText> suggested = Map.of();

    public Optional<RandomChoice> random = Optional.empty();
    public int meaning = -1;
    public Optional<Commas> commas = Optional.empty();
    public boolean replacing;
    public Instead instead = Instead.CANCEL;
    public Waiting waiting = Waiting.NOBODY;
    public final List<String> asked = new ArrayList<>();

    @Override
    public <T> Optional<T> awaited(Phrase what, Function<Progress, T> work) {
        return waiting.awaited(what, work);
    }

    @Override
    public Leaving leaving(String name) {
        asked.add("leaving " + name);
        return leaving;
    }

    @Override
    public Optional<Path> fileToOpen(Optional<Path> folder) {
        asked.add("open");
        return file;
    }

    @Override
    public Optional<Path> fileToSave(Path suggestion, Optional<Path> folder) {
        asked.add("save " + suggestion.getFileName());
        return file;
    }

    @Override
    public Optional<Path> fileToExport(Path suggestion, Format format) {
        asked.add("export " + suggestion.getFileName());
        return file;
    }

    @Override
    public Optional<Path> folderOfAnswers(Optional<Path> folder) {
        asked.add("answers");
        return file;
    }

    @Override
    public Optional<Path> folderOfProblems(Optional<Path> folder) {
        asked.add("problems");
        return file;
    }

    @Override
    public Optional<Path> tableOfAnswers(Optional<Path> folder) {
        asked.add("table");
        return file;
    }

    @Override
    public Optional<Path> reportToSave(Path suggestion) {
        asked.add("report " + suggestion.getFileName());
        return file;
    }

    @Override
    public boolean replacing(Path existing) {
        asked.add("replace " + existing.getFileName());
        return replacing;
    }

    @Override
    public Instead instead(Path hindered, Hindrance why) {
        asked.add("instead " + hindered.getFileName() + " " + why + " " + why.offered());
        return instead;
    }

    @Override
    public Optional<LessonDraft> lesson(
            LessonDraft suggestion, Consumer<Map<Language, LessonText>> typed) {
        asked.add("lesson " + suggestion.hides() + " " + suggestion.starts());
        suggested = suggestion.words();
        begun.ifPresent(typed);
        return lesson.map(words -> new LessonDraft(words, true, true));
    }

    @Override
    public Optional<String> lessonTitle(String now) {
        asked.add("title " + now);
        return title;
    }

    @Override
    public Optional<String> printer(List<String> names) {
        asked.add("printer " + names);
        return names.stream().findFirst();
    }

    @Override
    public Optional<Path> archiveToSave(Path suggestion) {
        asked.add("archive " + suggestion);
        return file;
    }

    @Override
    public Optional<String> wordToLock() {
        asked.add("lock");
        return word;
    }

    @Override
    public void unlocking(Predicate<String> unlock) {
        word.ifPresent(said -> asked.add("unlock " + unlock.test(said)));
    }

    @Override
    public Optional<String> number() {
        asked.add("number");
        return number;
    }

    @Override
    public Optional<AxesAnswer> axes(
            Part part, List<Integer> shape, List<Meaning> meanings, boolean asTyped) {
        var text = new MeaningText(Words.in(Locale.ENGLISH));
        asked.add(part + " " + shape + ": " + meanings.stream().map(text::of).toList());
        if (meaning == meanings.size() && asTyped) {
            return Optional.of(new AxesAnswer.KeepAsTyped());
        }
        return meaning < 0
                ? Optional.empty()
                : Optional.of(new AxesAnswer.Read(meanings.get(meaning)));
    }

    @Override
    public Optional<Commas> commas(Map<Commas, String> meanings) {
        asked.add("commas " + meanings);
        return commas;
    }

    @Override
    public Optional<RandomChoice> random(
            RandomChoice.Scope scope, List<RandomChoice.Scope> offered, Exercise exercise) {
        asked.add("random " + scope);
        return random;
    }
}
