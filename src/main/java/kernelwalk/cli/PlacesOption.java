package kernelwalk.cli;

import kernelwalk.homework.answer.MarkingRules;
import kernelwalk.notation.NumberText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --places}, the same wherever answers are marked. */
final class PlacesOption {

    private PlacesOption() {}

    static OptionSpec make() {
        return new WholeNumber(0, NumberText.MOST_DIGITS)
                .option("--places")
                .defaultValue("0")
                .descriptionKey("cli.help.places")
                .build();
    }

    static MarkingRules rules(OptionSpec places) {
        return new MarkingRules(places.<Integer>getValue());
    }
}
