package kernelwalk.words;

import kernelwalk.convolution.Problem;

/**
 * Why there is no result, for other programs and for people.
 *
 * @param code    the same in every language and version
 * @param message one sentence with place and cure
 */
public record Failure(String code, String message) {

    /** What is said of a problem that stopped something. */
    public static Failure of(Throwable problem, Words words) {
        return switch (problem) {
            case Problem known -> new Failure(known.code(), words.say(known));
            case OutOfMemoryError _ -> new Failure("out-of-memory", words.say("cli.out-of-memory"));
            default -> new Failure("unexpected", words.say("cli.unexpected", problem.toString()));
        };
    }
}
