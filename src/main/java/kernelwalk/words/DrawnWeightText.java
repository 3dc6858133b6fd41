package kernelwalk.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.framework.seed.DrawnNumber;
import kernelwalk.framework.seed.DrawnWeight;
import kernelwalk.framework.seed.Limit;
import kernelwalk.framework.seed.UnitBits;

/** Says how a weight came about, a step a line: seed, word, bits, limit, number. */
public final class DrawnWeightText {

    private final Words words;

    public DrawnWeightText(Words words) {
        this.words = words;
    }

    /** The lines. */
    public List<String> of(DrawnWeight weight) {
        DrawnNumber number = weight.number();
        var lines = new ArrayList<String>();
        String seed = weight.origin().seed().toString();
        lines.add(
                number.seed().isPresent()
                        ? words.say(
                                "drawn-weight.seed",
                                seed,
                                weight.before() + 1,
                                Long.toString(number.seed().getAsLong()))
                        : words.say("drawn-weight.seed.stream", seed));
        String word = "0x%08X".formatted(number.word());
        lines.add(
                words.say(
                        "drawn-weight.word",
                        number.generator().title(),
                        Long.toString(number.place() + 1),
                        word));
        UnitBits bits = number.bits();
        lines.add(
                words.say(
                        bits == UnitBits.HIGH_23 ? "drawn-weight.bits.high" : "drawn-weight.bits",
                        bits.count(),
                        Integer.toString(bits.of(number.word())),
                        bits.count() == 23 ? "2²³" : "2²⁴",
                        text(number.unit())));
        addLimit(number.limit(), lines);
        lines.add(
                words.say(
                        "drawn-weight.value",
                        text(number.unit()),
                        text(number.limit().rounded()),
                        text(number.value())));
        return lines;
    }

    private void addLimit(Limit limit, List<String> lines) {
        String in = product(limit.fanIn());
        lines.add(
                limit.fanOut().isEmpty()
                        ? words.say("drawn-weight.fan", in)
                        : words.say("drawn-weight.fans", in, product(limit.fanOut())));
        lines.add(
                words.say(
                        "drawn-weight.limit." + limit.rule().name().toLowerCase(Locale.ROOT),
                        Long.toString(Limit.product(limit.fanIn())),
                        Long.toString(Limit.product(limit.fanOut())),
                        text(limit.rounded())));
    }

    private static String product(List<Integer> lengths) {
        if (lengths.size() == 1) {
            return lengths.getFirst().toString();
        }
        return lengths.stream().map(String::valueOf).collect(Collectors.joining("·"))
                + " = "
                + Limit.product(lengths);
    }

    private static String text(float number) {
        return new Floating(number, NumberType.FLOAT32).toString().replace('-', '−');
    }
}
