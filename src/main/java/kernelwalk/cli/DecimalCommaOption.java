package kernelwalk.cli;

import kernelwalk.notation.Commas;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --decimal-comma}, the same wherever answers are read. */
final class DecimalCommaOption {

    private DecimalCommaOption() {}

    static OptionSpec make() {
        return OptionSpec.builder("--decimal-comma")
                .type(boolean.class)
                .arity("0")
                .descriptionKey("cli.help.decimal-comma")
                .build();
    }

    /** What a comma is. */
    static Commas commas(OptionSpec option) {
        return Boolean.TRUE.equals(option.getValue()) ? Commas.DECIMAL : Commas.UNSAID;
    }
}
