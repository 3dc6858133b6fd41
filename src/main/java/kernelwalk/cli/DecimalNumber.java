package kernelwalk.cli;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import kernelwalk.notation.PlainSigns;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** A number between two others, as an option has it. */
record DecimalNumber(String least, String most) implements ITypeConverter<Double> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,6})?|\\.\\d{1,6}");

    @Override
    public Double convert(String text) {
        String plain = PlainSigns.of(text);
        if (!NUMBER.matcher(plain).matches()) {
            throw new TypeConversionException(text);
        }
        var number = new BigDecimal(plain);
        if (number.compareTo(new BigDecimal(least)) < 0
                || number.compareTo(new BigDecimal(most)) > 0) {
            throw new TypeConversionException(text);
        }
        return number.doubleValue();
    }

    /** An option that has such a number. */
    OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name)
                .paramLabel("X")
                .type(Double.class)
                .converters(this)
                .defaultValue("1")
                .completionCandidates(new Wanted("between", least, most));
    }
}
