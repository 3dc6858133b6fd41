package kernelwalk.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.words.Words;

/** What an option takes, as a sentence says it; in the place where picocli keeps the words that an option can have. */
final class Wanted implements Iterable<String> {

    private final String code;
    private final List<String> arguments;

    /**
     * @param code      the end of its key, behind {@code cli.wanted.}
     * @param arguments what its text names, numbers among it without signs between thousands
     */
    Wanted(String code, Object... arguments) {
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** One of a few words, all of them. */
    static Wanted oneOf(Collection<?> words) {
        return new Wanted(
                "one-of", words.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** Behind the name of the option. */
    String in(Words words) {
        return words.say("cli.wanted." + code, arguments.toArray());
    }

    @Override
    public Iterator<String> iterator() {
        return Collections.emptyIterator();
    }
}
