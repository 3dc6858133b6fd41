package kernelwalk.ui.help;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.words.Words;

/** What a text of the window is called in every language, found by what it is called in that of the window. */
final class EveryName {

    private final Map<String, Set<String>> keys = new HashMap<>();
    private final UnaryOperator<String> plain;

    /**
     * @param words of the window
     * @param plain a text without what is no part of a name
     */
    EveryName(Words words, UnaryOperator<String> plain) {
        this.plain = plain;
        ResourceBundle bundle = words.bundle();
        for (String key : bundle.keySet()) {
            String text = plain.apply(bundle.getString(key));
            keys.computeIfAbsent(text, _ -> new HashSet<>()).add(key);
        }
    }

    /** All of them; none for what is no text of the bundles. */
    String of(String text) {
        return keys.getOrDefault(text, Set.of()).stream()
                .flatMap(
                        key ->
                                Arrays.stream(Language.values())
                                        .map(language -> Words.in(language).bundle())
                                        .map(bundle -> plain.apply(bundle.getString(key))))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
