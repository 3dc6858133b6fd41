package kernelwalk.words;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kernelwalk.notation.Meaning;
import kernelwalk.notation.Meaning.Role;

/** Says what the axes of a text are: "rows, columns, channels; 1 sample: 1×4×4×3". */
public final class MeaningText {

    private final Words words;

    public MeaningText(Words words) {
        this.words = words;
    }

    public String of(Meaning meaning) {
        var lengths = meaning.numbers().shape();
        String shape = lengths.stream().map(String::valueOf).collect(Collectors.joining("×"));
        String given = names("axis.", meaning.given());
        return meaning.added().isEmpty()
                ? words.say("meaning.all", given, shape)
                : words.say(
                        "meaning.some",
                        given,
                        names("axis.one.", new TreeSet<>(meaning.added())),
                        shape);
    }

    private String names(String key, Collection<Role> roles) {
        return roles.stream()
                .map(role -> words.say(key + role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(words.say("words.comma")));
    }
}
