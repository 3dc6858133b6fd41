package kernelwalk.cli;

import kernelwalk.classroom.AskedFor;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --ask}, the same wherever problems are made or answered. */
final class AskOption {

    private AskOption() {}

    static OptionSpec make() {
        return OneOf.of(AskedFor.class, AskedFor::code)
                .option("--ask")
                .defaultValue(AskedFor.OUTPUT.code())
                .descriptionKey("cli.help.ask")
                .build();
    }
}
