package kernelwalk.ui.document;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;

/** What the user chose for every exercise: language, look and way of walking. */
public final class Settings {

    static final double SMALLEST_SCALE = 0.75;
    static final double LARGEST_SCALE = 3;

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language");
    private final ObjectProperty<CountFrom> countFrom =
            new SimpleObjectProperty<>(this, "countFrom", CountFrom.ZERO);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final BooleanProperty resultsAtOnce = new SimpleBooleanProperty(this, "resultsAtOnce");
    private final BooleanProperty productsTogether =
            new SimpleBooleanProperty(this, "productsTogether");
    private final BooleanProperty teaching = new SimpleBooleanProperty(this, "teaching");
    private final DoubleProperty scale =
            new SimpleDoubleProperty(this, "scale", 1) {
                @Override
                public void set(double value) {
                    super.set(
                            Double.isNaN(value)
                                    ? 1
                                    : Math.clamp(value, SMALLEST_SCALE, LARGEST_SCALE));
                }
            };

    private final StringProperty side = new SimpleStringProperty(this, "side", "");
    private final StringProperty export = new SimpleStringProperty(this, "export", "");
    private final StringProperty lectures = new SimpleStringProperty(this, "lectures", "");
    private final StringProperty begunLessons = new SimpleStringProperty(this, "begunLessons", "");
    private final StringProperty worksheet = new SimpleStringProperty(this, "worksheet", "");
    private final StringProperty plan = new SimpleStringProperty(this, "plan", "");

    /** The settings of someone who has chosen nothing yet. */
    public Settings(Locale locale) {
        language.set(Language.of(locale));
    }

    /** What everything is said in. */
    public ObjectProperty<Language> language() {
        return language;
    }

    /** What the first row, column, sample, channel and filter are called. */
    public ObjectProperty<CountFrom> countFrom() {
        return countFrom;
    }

    /** The words of the language, counting as the user does. */
    public Words words() {
        return Words.in(language.get()).counting(countFrom.get());
    }

    /** The dark theme, or else the light one. */
    public BooleanProperty dark() {
        return dark;
    }

    /** Nothing glides: every step is there at once. */
    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    /** Every result is shown from the start, or else only what the walk has reached. */
    public BooleanProperty resultsAtOnce() {
        return resultsAtOnce;
    }

    /** All products of a window come in one step. */
    public BooleanProperty productsTogether() {
        return productsTogether;
    }

    /** What speaks to a teacher and not to a student is shown. */
    public BooleanProperty teaching() {
        return teaching;
    }

    /** How large everything is, from 0.75 to 3; 1 is the usual size. */
    public DoubleProperty scale() {
        return scale;
    }

    /** What the next problem that is made is to be like, as the maker writes it. */
    public StringProperty plan() {
        return plan;
    }

    /** What was exported last and how, as its form writes it. */
    public StringProperty export() {
        return export;
    }

    /** Where lectures were left, as they are kept. */
    public StringProperty lectures() {
        return lectures;
    }

    /** Words of lessons that were typed and not saved yet, as they are kept. */
    public StringProperty begunLessons() {
        return begunLessons;
    }

    /** What was put on paper last and how, as its form writes it. */
    public StringProperty worksheet() {
        return worksheet;
    }

    /** What the panel at the side showed last, as it writes it. */
    public StringProperty side() {
        return side;
    }

    /** Each of them, under its name in the file. */
    public List<Property<?>> all() {
        return List.of(
                language,
                countFrom,
                dark,
                reducedMotion,
                resultsAtOnce,
                productsTogether,
                teaching,
                scale,
                side,
                lectures,
                plan,
                export,
                worksheet,
                begunLessons);
    }
}
