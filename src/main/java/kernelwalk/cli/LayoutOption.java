package kernelwalk.cli;

import kernelwalk.homework.answer.MarkingRules.Layout;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --layout}: in which layout right values count. */
final class LayoutOption {

    private LayoutOption() {}

    static OptionSpec make() {
        return OneOf.of(Layout.class, Layout::code)
                .option("--layout")
                .defaultValue(Layout.EXACT.code())
                .descriptionKey("cli.help.layout")
                .build();
    }
}
