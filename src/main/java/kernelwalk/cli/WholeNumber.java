package kernelwalk.cli;

import java.util.List;
import java.util.regex.Pattern;
import kernelwalk.notation.PlainSigns;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** A whole number between two others, as an option has it. */
record WholeNumber(int least, int most) implements ITypeConverter<Integer> {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    @Override
    public Integer convert(String text) {
        int number = DIGITS.matcher(PlainSigns.of(text)).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new TypeConversionException(text);
        }
        return number;
    }

    /** An option that has such a number. */
    OptionSpec.Builder option(String... names) {
        return OptionSpec.builder(names)
                .paramLabel("N")
                .type(Integer.class)
                .converters(this)
                .completionCandidates(
                        most - least == 1
                                ? Wanted.oneOf(List.of(least, most))
                                : new Wanted("whole-number", least, most));
    }
}
