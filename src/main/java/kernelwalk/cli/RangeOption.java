package kernelwalk.cli;

import picocli.CommandLine.Model.OptionSpec;

/** {@code --range}: which cells of a spreadsheet are the answer. */
final class RangeOption {

    private RangeOption() {}

    static OptionSpec make() {
        return OptionSpec.builder("--range")
                .paramLabel("NAME")
                .type(String.class)
                .descriptionKey("cli.help.range")
                .build();
    }
}
