package kernelwalk.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.export.SolutionFormat;
import kernelwalk.export.worksheet.Paper;
import kernelwalk.export.worksheet.Worksheet;
import kernelwalk.homework.problem.Asked;
import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.ui.desk.Hidden;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** What a worksheet is to be like: where its problems come from, and how they stand on paper. */
public final class SheetForm {

    /** More problems than a student is given on paper. */
    static final int MOST_PROBLEMS = 60;

    private final Exercise exercise;
    private final Hidden hidden;
    private final IntFunction<Optional<ProblemSet>> asked;
    private final Words words;
    private final ObjectProperty<SheetSource> source =
            new SimpleObjectProperty<>(SheetSource.WISHES);
    private final ObjectProperty<Path> problems = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(3);
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.A4);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final ObjectProperty<Asked> work = new SimpleObjectProperty<>(Asked.OUTPUT);
    private final BooleanProperty steps = new SimpleBooleanProperty();
    private final BooleanProperty key = new SimpleBooleanProperty(true);
    private final FilePlace place = new FilePlace();

    /**
     * @param asked  so many problems as the maker is asked for; empty while one of its fields is at fault
     * @param memory the line of the settings that has the last choices
     */
    public SheetForm(
            Exercise exercise,
            Hidden hidden,
            IntFunction<Optional<ProblemSet>> asked,
            Words words,
            StringProperty memory) {
        this.exercise = exercise;
        this.hidden = hidden;
        this.asked = asked;
        this.words = words;
        language.set(words.language());
        place.name().set(words.say("export.worksheet.title"));
        var choices = new RememberedChoices(memory);
        choices.keep("SOURCE", source, List.of(SheetSource.values()), SheetSource::code);
        choices.keep("COUNT", count, String::valueOf, SheetForm::count);
        choices.keep("PAPER", paper, List.of(Paper.values()), Paper::code);
        choices.keep("LANGUAGE", language, List.of(Language.values()), Language::code);
        choices.keep("ASKED", work, List.of(Asked.values()), Asked::code);
        choices.keep("STEPS", steps, List.of(true, false), String::valueOf);
        choices.keep("KEY", key, List.of(true, false), String::valueOf);
        place.keepFolder(choices);
    }

    private static Optional<Integer> count(String text) {
        return text.matches("[1-9]\\d?")
                ? Optional.of(Math.min(Integer.parseInt(text), MOST_PROBLEMS))
                : Optional.empty();
    }

    public ObjectProperty<SheetSource> source() {
        return source;
    }

    /** The folder that problems are taken from. */
    ObjectProperty<Path> problems() {
        return problems;
    }

    public ObjectProperty<Integer> count() {
        return count;
    }

    public ObjectProperty<Paper> paper() {
        return paper;
    }

    /** What is to be worked out. */
    public ObjectProperty<Asked> work() {
        return work;
    }

    ObjectProperty<Language> language() {
        return language;
    }

    public BooleanProperty steps() {
        return steps;
    }

    public BooleanProperty key() {
        return key;
    }

    /** What the sheet is called; the ending need not be there. */
    public StringProperty name() {
        return place.name();
    }

    /** Where the sheet goes. */
    public ObjectProperty<Path> folder() {
        return place.folder();
    }

    /** Everything of which the pages depend. */
    List<Property<?>> choices() {
        return List.of(source, problems, count, paper, language, work, steps);
    }

    /** Everything that decides where the sheet goes. */
    Observable[] place() {
        return place.parts().toArray(Observable[]::new);
    }

    /** What makes the problems, on any thread. */
    Supplier<SheetProblems> made() {
        Asked wished = work.get();
        return switch (source.get()) {
            case OPEN -> {
                Optional<Phrase> untold = hidden.refusal(SolutionFormat.TEX, true);
                yield () ->
                        untold.map(SheetProblems::refused)
                                .orElseGet(() -> SheetProblems.of(exercise, wished));
            }
            case FOLDER -> {
                Path from = problems.get();
                yield () ->
                        from == null
                                ? SheetProblems.refused(Phrase.of("export.sheet-dialog.no-folder"))
                                : SheetProblems.in(from, wished);
            }
            case WISHES -> {
                Optional<ProblemSet> set = asked.apply(count.get()).map(it -> it.asking(wished));
                yield () ->
                        set.map(SheetProblems::of)
                                .orElseGet(
                                        () ->
                                                SheetProblems.refused(
                                                        Phrase.of("export.sheet-dialog.fault")));
            }
        };
    }

    /** Problems as they stand on paper. */
    Worksheet sheet(SheetProblems of) {
        return new Worksheet(
                of.problems(),
                paper.get(),
                Words.in(language.get()).counting(words.countFrom()),
                steps.get(),
                work.get(),
                of.set().map(ProblemCode::of));
    }

    /** Where the sheet goes; empty while it has no name. */
    public Optional<Path> file() {
        return place.file(Worksheet.ENDING);
    }
}
