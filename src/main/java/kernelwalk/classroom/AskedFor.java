package kernelwalk.classroom;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.problem.Asked;
import kernelwalk.homework.question.ParameterCount;
import kernelwalk.homework.question.SizeQuestion;

/** What a problem asks for. */
public enum AskedFor {
    /** Every value of the output. */
    OUTPUT,
    /** How large the output is. */
    SIZE,
    /** How many numbers the layer learns. */
    PARAMETERS;

    /** What an answer to problems is: that to every layer is values too. */
    public static AskedFor of(Asked asked) {
        return switch (asked) {
            case OUTPUT, LAYERS -> OUTPUT;
            case SIZE -> SIZE;
            case PARAMETERS -> PARAMETERS;
        };
    }

    /** What problems ask where this is asked for: of a chain the output of its last layer. */
    public Asked asked() {
        return switch (this) {
            case OUTPUT -> Asked.OUTPUT;
            case SIZE -> Asked.SIZE;
            case PARAMETERS -> Asked.PARAMETERS;
        };
    }

    /** The word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an exercise has an answer to it. */
    public boolean isAnswered(Exercise exercise) {
        return this != PARAMETERS || ParameterCount.ofChain(exercise).expected() > 0;
    }

    /** The counts of the right answer: N, OH, OW and F, or the parameters. */
    public static String counts(SizeQuestion question) {
        List<Integer> lengths =
                question.exercise().givesUnits()
                        ? question.exercise().outputLengths()
                        : question.expected().lengths();
        return lengths.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The right answer to a question about counts. */
    public String key(Exercise exercise) {
        return switch (this) {
            case OUTPUT -> throw new IllegalStateException("every value is asked for");
            case SIZE -> counts(SizeQuestion.of(exercise));
            case PARAMETERS -> String.valueOf(ParameterCount.of(exercise).expected());
        };
    }
}
