package kernelwalk.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Padding;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * A padding as options have it: a word, one number for all sides, or four: top, bottom, left, right; before the numbers
 * what stands there, such as {@code reflect:1}, unless it is zeros.
 */
final class PaddingText implements ITypeConverter<Padding> {

    private static final Pattern ALL = Pattern.compile("\\d{1,2}");
    private static final Pattern SIDES =
            Pattern.compile("(\\d{1,2}),(\\d{1,2}),(\\d{1,2}),(\\d{1,2})");

    @Override
    public Padding convert(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "valid" -> Padding.valid();
            case "same" -> Padding.same();
            case "full" -> Padding.full();
            default -> bordered(text);
        };
    }

    private static Padding bordered(String text) {
        int colon = text.indexOf(':');
        Border border = colon < 0 ? Border.ZEROS : border(text.substring(0, colon));
        return new Padding.Explicit(numbers(text.substring(colon + 1)), border);
    }

    private static Border border(String text) {
        return Stream.of(Border.values())
                .filter(each -> each.code().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(text));
    }

    private static Margins numbers(String text) {
        if (ALL.matcher(text).matches()) {
            int all = Integer.parseInt(text);
            return new Margins(all, all, all, all);
        }
        Matcher sides = SIDES.matcher(text);
        if (!sides.matches()) {
            throw new TypeConversionException(text);
        }
        return new Margins(
                Integer.parseInt(sides.group(1)),
                Integer.parseInt(sides.group(2)),
                Integer.parseInt(sides.group(3)),
                Integer.parseInt(sides.group(4)));
    }

    static OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name)
                .paramLabel("PADDING")
                .type(Padding.class)
                .converters(new PaddingText())
                .completionCandidates(new Wanted("padding"));
    }
}
