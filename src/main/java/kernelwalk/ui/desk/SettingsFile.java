package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.document.Settings;
import kernelwalk.words.CountFrom;

/** Keeps settings in a small file of the user's own folder. Whatever is wrong with the file, there are settings. */
public final class SettingsFile implements AutoCloseable {

    private static final String NAME = "settings.properties";

    /** What the file had before it named the language: whether it is Korean. */
    private static final String KOREAN = "korean";

    private final Settings settings;
    private final SetAside aside;
    private final Keeper<Map<String, String>> keeper;
    private final Listening listening = new Listening();

    /** What this window, or one before it, has chosen and written. */
    private Map<String, String> known;

    /** Settings in a folder, of which nothing is told. */
    public SettingsFile(Path folder, Locale locale) {
        this(new SetAside(folder), new Trouble(), locale);
    }

    /**
     * Reads the settings; what cannot be read is as if it had never been chosen.
     *
     * @param aside   where a damaged file goes
     * @param trouble learns whether they can be written
     */
    public SettingsFile(SetAside aside, Trouble trouble, Locale locale) {
        this.aside = aside;
        settings = new Settings(locale);
        read(SmallFile.read(file(), aside));
        known = values();
        keeper = new Keeper<>(this::write, trouble);
        settings.all()
                .forEach(setting -> listening.toChanges(setting, () -> keeper.keep(values())));
    }

    private Path file() {
        return aside.folder().path().resolve(NAME);
    }

    /** Writes what has changed here; all else stays as other windows, or newer programs, have written it. */
    private void write(Map<String, String> values) throws IOException {
        Map<String, String> changed = new HashMap<>(values);
        changed.entrySet().removeAll(known.entrySet());
        aside.folder()
                .alone(
                        _ -> {
                            Map<String, String> all = new HashMap<>(SmallFile.read(file(), aside));
                            all.putAll(changed);
                            SmallFile.write(file(), all);
                            return all;
                        });
        known = values;
    }

    /** The settings; each change is written. */
    public Settings settings() {
        return settings;
    }

    private void read(Map<String, String> values) {
        language(values).ifPresent(settings.language()::set);
        CountFrom.coded(values.getOrDefault(settings.countFrom().getName(), ""))
                .ifPresent(settings.countFrom()::set);
        for (Property<?> setting : settings.all()) {
            String value = values.get(setting.getName());
            switch (setting) {
                case BooleanProperty truth when value != null -> truth.set(value.equals("true"));
                case DoubleProperty number when value != null -> number.set(number(value));
                case StringProperty text when value != null -> text.set(value);
                default -> {}
            }
        }
    }

    private Optional<Language> language(Map<String, String> values) {
        String named = values.get(settings.language().getName());
        if (named != null) {
            return Language.coded(named);
        }
        return Optional.ofNullable(values.get(KOREAN))
                .map(korean -> korean.equals("true") ? Language.KOREAN : Language.ENGLISH);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        settings.all().forEach(setting -> values.put(setting.getName(), text(setting.getValue())));
        return values;
    }

    private static String text(Object value) {
        return switch (value) {
            case Language language -> language.code();
            case CountFrom from -> from.code();
            default -> value.toString();
        };
    }

    /** Waits until the last change is written. */
    @Override
    public void close() {
        listening.close();
        keeper.close();
    }
}
