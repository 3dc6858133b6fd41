package kernelwalk.ui.lessons;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.ui.document.SettingLine;

/** Words of lessons that were typed and not saved yet, for each exercise by its title, in one line of the settings. */
final class BegunLessons {

    /** In a longer line what was begun first makes room. */
    private static final int LONGEST = 200_000;

    private static final LessonText NOTHING = new LessonText("", "", "");

    private final StringProperty line;

    BegunLessons(StringProperty line) {
        this.line = line;
    }

    /** The words to go on with: what was typed, and elsewhere what is suggested. */
    Map<Language, LessonText> over(String exercise, Map<Language, LessonText> suggested) {
        Map<String, String> typed = SettingLine.values(line.get());
        Map<Language, LessonText> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            LessonText plain = suggested.getOrDefault(language, NOTHING);
            String name = name(language, exercise);
            words.put(
                    language,
                    new LessonText(
                            typed.getOrDefault("title-" + name, plain.title()),
                            typed.getOrDefault("text-" + name, plain.text()),
                            typed.getOrDefault("question-" + name, plain.question())));
        }
        return words;
    }

    /** Keeps what was typed in place of what is suggested. */
    void keep(
            String exercise, Map<Language, LessonText> suggested, Map<Language, LessonText> typed) {
        Map<String, String> all = SettingLine.values(line.get());
        for (Language language : Language.values()) {
            LessonText plain = suggested.getOrDefault(language, NOTHING);
            LessonText now = typed.getOrDefault(language, plain);
            String name = name(language, exercise);
            keep(all, "title-" + name, plain.title(), now.title());
            keep(all, "text-" + name, plain.text(), now.text());
            keep(all, "question-" + name, plain.question(), now.question());
        }
        write(all);
    }

    private static void keep(Map<String, String> all, String name, String plain, String now) {
        all.remove(name);
        if (!now.equals(plain)) {
            all.put(name, now);
        }
    }

    private void write(Map<String, String> all) {
        String text = SettingLine.of(all);
        while (text.length() > LONGEST) {
            all.remove(all.keySet().iterator().next());
            text = SettingLine.of(all);
        }
        line.set(text);
    }

    /** A lesson was made of what was typed. */
    void forget(String exercise) {
        keep(exercise, Map.of(), Map.of());
    }

    private static String name(Language language, String exercise) {
        return language.code() + "-" + exercise;
    }
}
