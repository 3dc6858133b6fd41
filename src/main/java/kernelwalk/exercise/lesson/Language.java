package kernelwalk.exercise.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that the program and its lessons speak.
 *
 * <p>Each has a bundle {@code i18n/messages} and a file of words beside every lesson, whose names end in its {@link #suffix}.
 */
public enum Language {
    /** What is read where another language has no words. */
    ENGLISH(Locale.ENGLISH, "English"),
    KOREAN(Locale.KOREAN, "한국어");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The language of a locale, or else English. */
    public static Language of(Locale locale) {
        return coded(locale.getLanguage()).orElse(ENGLISH);
    }

    /** The language of a {@link #code}, if it is one of these. */
    public static Optional<Language> coded(String code) {
        return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
    }

    public Locale locale() {
        return locale;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    /** Its code of ISO 639, such as {@code ko}. */
    public String code() {
        return locale.getLanguage();
    }

    /** What its files have at the end of their names, before the ending: nothing for English, else such as {@code _ko}. */
    public String suffix() {
        return this == ENGLISH ? "" : "_" + code();
    }

    /** Whether it is written with capitals, as its own name shows. */
    public boolean hasCapitals() {
        return !ownName.toUpperCase(locale).equals(ownName.toLowerCase(locale));
    }

    /** The one that follows; the first follows the last. */
    public Language next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
