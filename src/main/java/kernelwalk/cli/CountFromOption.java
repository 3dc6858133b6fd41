package kernelwalk.cli;

import kernelwalk.words.CountFrom;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --count-from}, the same wherever rows, columns, samples, channels and filters are named. */
final class CountFromOption {

    private CountFromOption() {}

    static OptionSpec make() {
        return new WholeNumber(CountFrom.ZERO.first(), CountFrom.ONE.first())
                .option("--count-from")
                .defaultValue(CountFrom.ZERO.code())
                .descriptionKey("cli.help.count-from")
                .build();
    }

    /** The streams of a command that counts as the option says. */
    static Streams counting(OptionSpec option, Streams streams) {
        return streams.saying(streams.words().counting(of(option)));
    }

    /** How the option says to count. */
    static CountFrom of(OptionSpec option) {
        return option.<Integer>getValue() == CountFrom.ONE.first() ? CountFrom.ONE : CountFrom.ZERO;
    }
}
