package kernelwalk.exercise;

import java.util.List;

/**
 * A single number that is hidden. It is told by its place, so that it stays hidden when numbers around it change.
 *
 * @param layer which layer it belongs to, from 0
 * @param card  the card that it stands on
 * @param place its indices from 0: [row, column, channel, filter] in the kernel, [filter] in the bias, [row, column,
 *              channel] of the kernel for a product of any window, [sample, row, column, channel] in the output
 */
public record HiddenNumber(int layer, HideableCard card, List<Integer> place) {

    public HiddenNumber {
        place = List.copyOf(place);
    }
}
