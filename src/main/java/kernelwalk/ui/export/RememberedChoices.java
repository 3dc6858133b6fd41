package kernelwalk.ui.export;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;

/**
 * Keeps what was chosen in a form as one line of the settings: {@code NAME=VALUE;…}. What was never chosen is not in it,
 * and what a newer program has put there stays.
 */
final class RememberedChoices {

    private final StringProperty line;
    private final Map<String, String> known = new LinkedHashMap<>();

    RememberedChoices(StringProperty line) {
        this.line = line;
        for (String part : line.get().split(";")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                decoded(pair[1]).ifPresent(value -> known.put(pair[0], value));
            }
        }
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Sets one of several choices as it was left, and has the line follow it. */
    <T> void keep(String name, Property<T> choice, List<T> offered, Function<T, String> code) {
        keep(
                name,
                choice,
                code,
                text -> offered.stream().filter(one -> code.apply(one).equals(text)).findFirst());
    }

    /** Sets a choice as it was left, if its text means anything, and has the line follow it. */
    <T> void keep(
            String name,
            Property<T> choice,
            Function<T, String> code,
            Function<String, Optional<T>> meaning) {
        Optional.ofNullable(known.get(name)).flatMap(meaning).ifPresent(choice::setValue);
        choice.subscribe((_, value) -> remember(name, code.apply(value)));
    }

    private void remember(String name, String value) {
        known.put(name, value);
        line.set(
                known.entrySet().stream()
                        .map(
                                one ->
                                        one.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining(";")));
    }
}
