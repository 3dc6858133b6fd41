package kernelwalk.cli;

import kernelwalk.classroom.AskedFor;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --ask}, the same wherever problems are made or answered. */
final class AskOption {

    private AskOption() {}

    /** With the output where nothing is said. */
    static OptionSpec make() {
        return builder().defaultValue(AskedFor.OUTPUT.code()).build();
    }

    /** With nothing where nothing is said. */
    static OptionSpec withoutDefault() {
        return builder().build();
    }

    private static OptionSpec.Builder builder() {
        return OneOf.of(AskedFor.class, AskedFor::code)
                .option("--ask")
                .descriptionKey("cli.help.ask");
    }
}
