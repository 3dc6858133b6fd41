package kernelwalk.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.convolution.Size;
import kernelwalk.notation.PlainSigns;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** A size, a stride or a dilation as options have it: {@code 3} or {@code 2x3}, rows first. */
record SizeText(int most) implements ITypeConverter<Size> {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})(?:[x×,](\\d{1,4}))?");

    @Override
    public Size convert(String text) {
        Matcher lengths = SIZE.matcher(PlainSigns.of(text));
        if (!lengths.matches()) {
            throw new TypeConversionException(text);
        }
        int height = Integer.parseInt(lengths.group(1));
        int width = lengths.group(2) == null ? height : Integer.parseInt(lengths.group(2));
        if (Math.min(height, width) < 1 || Math.max(height, width) > most) {
            throw new TypeConversionException(text);
        }
        return new Size(height, width);
    }

    /** An option that has a size. */
    OptionSpec.Builder option(String... names) {
        return OptionSpec.builder(names)
                .paramLabel("SIZE")
                .type(Size.class)
                .converters(this)
                .completionCandidates(new Wanted("size", most));
    }
}
