package kernelwalk.notation;

import java.util.List;

/**
 * What a text says in one way of reading it.
 *
 * @param commas  what a comma is
 * @param tensors at least one, in the order of the text
 */
public record TextMeaning(Commas commas, List<ParsedTensor> tensors) {

    public TextMeaning {
        tensors = List.copyOf(tensors);
    }

    /** The shape and the first numbers, by which one tells meanings apart: {@code 2×1: 0.5 1}. */
    public String shown() {
        ParsedTensor first = tensors.getFirst();
        return ShownNumbers.of(
                first.shape(), first.values().stream().map(NumberText::decimal).toList());
    }
}
