package kernelwalk.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.question.ParameterQuestion;
import kernelwalk.homework.question.SizeQuestion;
import picocli.CommandLine.Model.OptionSpec;

/** What a problem asks for. */
enum AskedFor {
    /** Every value of the output. */
    OUTPUT,
    /** How large the output is. */
    SIZE,
    /** How many numbers the layer learns. */
    PARAMETERS;

    /** The word on the command line. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code --ask}, the same wherever problems are made or answered. */
    static OptionSpec option() {
        return OneOf.of(AskedFor.class, AskedFor::code)
                .option("--ask")
                .defaultValue(OUTPUT.code())
                .descriptionKey("cli.help.ask")
                .build();
    }

    /** The counts of the right answer: N, OH, OW and F, or the parameters. */
    static String counts(SizeQuestion question) {
        return question.expected().lengths().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /** The right answer to a question about counts. */
    String key(Exercise exercise) {
        return switch (this) {
            case OUTPUT -> throw new IllegalStateException("every value is asked for");
            case SIZE -> counts(SizeQuestion.of(exercise));
            case PARAMETERS ->
                    String.valueOf(ParameterQuestion.of(exercise).orElseThrow().expected());
        };
    }
}
