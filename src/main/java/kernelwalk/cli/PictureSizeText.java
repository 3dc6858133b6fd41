package kernelwalk.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.export.look.PictureSize;
import kernelwalk.notation.PlainSigns;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The size of a picture as an option has it, the width first: {@code 1280x800}. */
final class PictureSizeText implements ITypeConverter<PictureSize> {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})[x×](\\d{1,4})");

    @Override
    public PictureSize convert(String text) {
        Matcher lengths = SIZE.matcher(PlainSigns.of(text));
        if (!lengths.matches()) {
            throw new TypeConversionException(text);
        }
        int width = Integer.parseInt(lengths.group(1));
        int height = Integer.parseInt(lengths.group(2));
        if (Math.min(width, height) < PictureSize.LEAST
                || Math.max(width, height) > PictureSize.MOST) {
            throw new TypeConversionException(text);
        }
        return new PictureSize(width, height, 1);
    }

    /** The option that has it. */
    static OptionSpec.Builder option() {
        PictureSize usual = PictureSize.USUAL;
        return OptionSpec.builder("--size")
                .paramLabel("WIDTHxHEIGHT")
                .type(PictureSize.class)
                .converters(new PictureSizeText())
                .defaultValue(usual.width() + "x" + usual.height())
                .completionCandidates(
                        new Wanted("picture-size", PictureSize.LEAST, PictureSize.MOST));
    }
}
