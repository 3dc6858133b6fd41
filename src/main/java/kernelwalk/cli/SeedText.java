package kernelwalk.cli;

import java.math.BigInteger;
import java.util.regex.Pattern;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.notation.PlainSigns;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** A seed that some framework takes. */
final class SeedText implements ITypeConverter<BigInteger> {

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,20}");

    @Override
    public BigInteger convert(String text) {
        String plain = PlainSigns.of(text).replace('−', '-');
        if (!DIGITS.matcher(plain).matches()
                || !SeededFramework.PYTORCH.takes(new BigInteger(plain))) {
            throw new TypeConversionException(text);
        }
        return new BigInteger(plain);
    }

    /** The seeds of a framework. */
    static Wanted of(SeededFramework framework) {
        return new Wanted("whole-number", framework.leastSeed(), framework.mostSeed());
    }

    static OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name)
                .paramLabel("S")
                .type(BigInteger.class)
                .converters(new SeedText())
                .completionCandidates(of(SeededFramework.PYTORCH));
    }
}
