package kernelwalk.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Level;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.export.Format;
import kernelwalk.export.PictureFormat;
import kernelwalk.export.PictureSeries;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Colours;
import kernelwalk.export.look.CourseSystem;
import kernelwalk.export.look.Detail;
import kernelwalk.export.look.Film;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.PictureSize;
import kernelwalk.ui.desk.ExportWish;
import kernelwalk.ui.desk.Hidden;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** What an exercise is to be exported as: a format and what can be chosen of it. The last choices come again. */
public final class ExportForm {

    static final List<PictureSize> SIZES =
            List.of(
                    new PictureSize(640, 400, 1),
                    new PictureSize(1024, 700, 1),
                    PictureSize.USUAL,
                    new PictureSize(1600, 900, 1),
                    new PictureSize(1920, 1080, 1));

    static final List<Integer> SCALES = List.of(1, 2, 3, 4);
    static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);
    static final List<Level> LEVELS = List.of(Level.TAP, Level.WINDOW, Level.ROW, Level.FILTER);

    private final Exercise exercise;
    private final Computation computation;
    private final Look now;
    private final Hidden hidden;
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(PictureFormat.PNG);
    private final ObjectProperty<Extent> extent = new SimpleObjectProperty<>(Extent.MOMENT);
    private final ObjectProperty<Colours> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<PictureSize> size = new SimpleObjectProperty<>(PictureSize.USUAL);
    private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(1);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.TAP);
    private final ObjectProperty<Double> speed = new SimpleObjectProperty<>(1.0);
    private final BooleanProperty loops = new SimpleBooleanProperty(true);
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.ALL);
    private final ObjectProperty<CourseSystem> system =
            new SimpleObjectProperty<>(CourseSystem.ANY);
    private final BooleanProperty blank = new SimpleBooleanProperty();
    private final FilePlace place = new FilePlace();
    private Optional<Path> agreed = Optional.empty();

    /**
     * @param now        how the exercise is shown now
     * @param hidden     what is not to be told now
     * @param suggestion a file to begin with, without an ending
     * @param memory     the line of the settings that has the last choices
     */
    public ExportForm(
            Exercise exercise, Look now, Hidden hidden, Path suggestion, StringProperty memory) {
        this.exercise = exercise;
        this.now = now;
        this.hidden = hidden;
        computation = exercise.compute();
        theme.set(Colours.valueOf(now.theme().code().toUpperCase(Locale.ROOT)));
        language.set(now.words().language());
        place.name().set(suggestion.getFileName().toString());
        var choices = new RememberedChoices(memory);
        remember(choices);
        Optional.ofNullable(suggestion.getParent())
                .filter(Files::isDirectory)
                .ifPresentOrElse(place.folder()::set, () -> place.keepFolder(choices));
        offer();
        format.subscribe(this::change);
    }

    private void remember(RememberedChoices choices) {
        choices.keep("FORMAT", format, Format.all(), Format::code);
        choices.keep("EXTENT", extent, List.of(Extent.values()), Extent::code);
        choices.keep("THEME", theme, List.of(Colours.values()), Colours::code);
        choices.keep("SIZE", size, SIZES, one -> one.width() + "x" + one.height());
        choices.keep("SCALE", scale, SCALES, String::valueOf);
        choices.keep("LANGUAGE", language, List.of(Language.values()), Language::code);
        choices.keep("LEVEL", level, LEVELS, Level::name);
        choices.keep("SPEED", speed, SPEEDS, String::valueOf);
        choices.keep("LOOP", loops, List.of(true, false), String::valueOf);
        choices.keep("DETAIL", detail, List.of(Detail.values()), Detail::code);
        choices.keep("SYSTEM", system, List.of(CourseSystem.values()), CourseSystem::code);
        choices.keep("BLANK", blank, List.of(true, false), String::valueOf);
    }

    /** The ending of the format before does not stay in the name. */
    private void change(Format before, Format after) {
        place.dropEnding(before.ending());
        offer();
    }

    /** What the format cannot show is not asked of it. */
    private void offer() {
        List<Extent> offered = extents();
        if (!offered.isEmpty() && !offered.contains(extent.get())) {
            extent.set(offered.getFirst());
        }
    }

    public ObjectProperty<Format> format() {
        return format;
    }

    public ObjectProperty<Extent> extent() {
        return extent;
    }

    /** What can be shown of the walk. */
    List<Extent> extents() {
        return Extent.of(format.get(), computation.walk());
    }

    public ObjectProperty<Colours> theme() {
        return theme;
    }

    public ObjectProperty<PictureSize> size() {
        return size;
    }

    ObjectProperty<Integer> scale() {
        return scale;
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    ObjectProperty<Level> level() {
        return level;
    }

    ObjectProperty<Double> speed() {
        return speed;
    }

    BooleanProperty loops() {
        return loops;
    }

    public ObjectProperty<Detail> detail() {
        return detail;
    }

    ObjectProperty<CourseSystem> system() {
        return system;
    }

    public BooleanProperty blank() {
        return blank;
    }

    /** What the file is called; the ending need not be there. */
    public StringProperty name() {
        return place.name();
    }

    /** Where the file goes. */
    public ObjectProperty<Path> folder() {
        return place.folder();
    }

    /** Everything of which the file depends. */
    List<Property<?>> choices() {
        return List.of(
                format, extent, theme, size, scale, language, level, speed, loops, detail, system,
                blank);
    }

    /** Everything that decides whether it can be written. */
    Observable[] dependencies() {
        var all = new ArrayList<Observable>(choices());
        all.addAll(place.parts());
        return all.toArray(Observable[]::new);
    }

    /** What there is to choose of the format. */
    Set<Aspect> aspects() {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        aspects.addAll(format.get().aspects());
        aspects.removeAll(EnumSet.of(Aspect.MOMENT, Aspect.WINDOW));
        if (extents().size() > 1) {
            aspects.add(Aspect.MOMENT);
        }
        if (isSeries()) {
            aspects.add(Aspect.LEVEL);
        }
        if (extent.get() == Extent.WINDOW) {
            aspects.remove(Aspect.LEVEL);
        }
        return aspects;
    }

    Exercise exercise() {
        return exercise;
    }

    Computation computation() {
        return computation;
    }

    /** Whether every moment has a file of its own. */
    boolean isSeries() {
        return format.get().isOfOneMoment() && extent.get() != Extent.MOMENT;
    }

    /** How the exercise is shown in the file. */
    public Look look() {
        PictureSize units = size.get();
        Look look =
                now.with(Words.in(language.get()).counting(now.words().countFrom()))
                        .with(theme.get())
                        .with(new PictureSize(units.width(), units.height(), scale.get()))
                        .with(new Film(level.get(), speed.get(), loops.get()))
                        .with(detail.get())
                        .with(system.get())
                        .blank(blank.get());
        boolean isOfWindow = extents().isEmpty() || extent.get() == Extent.WINDOW;
        return isOfWindow && !computation.walk().spreads()
                ? look.at(computation.walk().at(shown()).output())
                : look;
    }

    /** The moment at which the walk stands. */
    private long shown() {
        return Math.min(now.shown(exercise), computation.walk().length() - 1);
    }

    /** Why it is not written so, and what helps. */
    public Optional<Phrase> refusal() {
        boolean goesOn = !extents().isEmpty() && extent.get() != Extent.MOMENT;
        Optional<Phrase> untold = hidden.refusal(format.get(), goesOn);
        if (untold.isPresent()) {
            return untold;
        }
        return isSeries()
                ? new PictureSeries(exercise, look(), format.get()).refusal()
                : format.get().refusal(exercise, look());
    }

    /** Where the file goes; empty while it has no name. */
    public Optional<Path> file() {
        return place.file(format.get().ending());
    }

    /** A file was chosen, and agreed to be replaced if it is there. */
    void choose(Path file) {
        agreed = Optional.of(file);
        place.choose(file);
    }

    /** What is to be written; empty while the file has no name. */
    public Optional<ExportWish> wish() {
        return file().map(
                        file ->
                                new ExportWish(
                                        exercise,
                                        format.get(),
                                        look(),
                                        isSeries(),
                                        file,
                                        agreed.filter(file::equals).isPresent()));
    }
}
