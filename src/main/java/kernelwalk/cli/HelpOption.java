package kernelwalk.cli;

import picocli.CommandLine.Model.OptionSpec;

/** {@code --help}, the same in every command. */
final class HelpOption {

    private HelpOption() {}

    static OptionSpec make() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .arity("0")
                .descriptionKey("cli.help.help")
                .build();
    }
}
