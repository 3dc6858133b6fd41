package kernelwalk.cli;

import java.util.List;
import kernelwalk.words.Words;

/** Why a text is no layer; its sentence is {@code cli.weights.} and its code. */
final class LayerProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param arguments what the sentence names; a {@link Wanted} is put in words
     */
    LayerProblem(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What is wrong and what helps. */
    String in(Words words) {
        return words.say(
                "cli.weights." + code,
                arguments.stream()
                        .map(each -> each instanceof Wanted wanted ? wanted.in(words) : each)
                        .toArray());
    }
}
