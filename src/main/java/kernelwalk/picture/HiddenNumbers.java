package kernelwalk.picture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Tap;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.Staging;

/** Which numbers of a frame are not shown: those of veiled cards, and the single ones that its exercise hides. */
public final class HiddenNumbers {

    private final Frame frame;
    private final Staging staging;
    private final int layer;

    HiddenNumbers(Frame frame) {
        this.frame = frame;
        staging = frame.exercise().staging();
        layer = frame.exercise().opened();
    }

    /** The part of the board on which a card stands. */
    public static Part part(HideableCard card) {
        return switch (card) {
            case KERNEL -> Part.KERNEL;
            case BIAS -> Part.BIAS;
            case PRODUCTS -> Part.PRODUCTS;
            case OUTPUT -> Part.OUTPUT;
        };
    }

    /** The card on which a part of the board stands, where that can be hidden. */
    public static Optional<HideableCard> card(Part part) {
        return switch (part) {
            case KERNEL, WEIGHTS -> Optional.of(HideableCard.KERNEL);
            case BIAS -> Optional.of(HideableCard.BIAS);
            case PRODUCTS -> Optional.of(HideableCard.PRODUCTS);
            case OUTPUT -> Optional.of(HideableCard.OUTPUT);
            case INPUT, WINDOW -> Optional.empty();
        };
    }

    /** The cards that an exercise hides at first. */
    public static Set<Part> parts(Staging staging) {
        return staging.cards().stream().map(HiddenNumbers::part).collect(Collectors.toSet());
    }

    /** The cards of which an exercise hides a number at least, in any layer. */
    public static Set<Part> partly(Staging staging) {
        return Stream.concat(
                        staging.cards().stream(),
                        staging.numbers().stream().map(HiddenNumber::card))
                .map(HiddenNumbers::part)
                .collect(Collectors.toSet());
    }

    /** How a number that can be hidden is told, by its place; that of a cell whose window is not worked as a window. */
    public static Optional<HiddenNumber> number(Frame frame, Target target) {
        return new HiddenNumbers(frame).number(target);
    }

    private Optional<HiddenNumber> number(Target target) {
        return card(target.part())
                .filter(_ -> !target.part().isTap() || !frame.computation().walk().spreads())
                .map(card -> new HiddenNumber(layer, card, place(target)));
    }

    /** Whether anything is hidden, so that no sum may tell it either. */
    boolean any() {
        return frame.options().veils() || staging.hidesIn(layer);
    }

    /** Whether anything is hidden that the product of the weights through all layers would tell. */
    boolean anyOnWays() {
        return any()
                || staging.numbers().stream()
                        .anyMatch(number -> number.card() == HideableCard.KERNEL);
    }

    /** Whether anything on a card is hidden; a product tells the weight in it. */
    boolean any(HideableCard card) {
        return isWhole(part(card))
                || staging.hidesIn(layer, card)
                || card == HideableCard.PRODUCTS && staging.hidesIn(layer, HideableCard.KERNEL);
    }

    /** Whether no number of a part of the board is shown. */
    boolean isWhole(Part part) {
        return frame.options().isVeiled(part)
                || part == Part.PRODUCTS
                        && frame.exercise().operation() instanceof Weighted
                        && frame.options().isVeiled(Part.KERNEL);
    }

    /** Whether a number is hidden; a student's own answers are not hidden from the student. */
    boolean has(Target target) {
        if (target.part() == Part.OUTPUT && frame.isPractised()) {
            return false;
        }
        if (isWhole(target.part())) {
            return true;
        }
        if (card(target.part()).filter(this::any).isEmpty()) {
            return false;
        }
        boolean isSpread = target.part().isTap() && frame.computation().walk().spreads();
        return isSpread
                || number(target).filter(staging::hides).isPresent()
                || target.part() == Part.PRODUCTS && isOfHiddenWeight(target);
    }

    private boolean isOfHiddenWeight(Target product) {
        return frame.exercise().operation() instanceof Weighted
                && hasWeight(tap(product), frame.position().filter());
    }

    /** Whether the weight of a tap is hidden. */
    boolean hasWeight(Tap tap, int filter) {
        return frame.options().isVeiled(Part.KERNEL)
                || staging.hides(
                        new HiddenNumber(layer, HideableCard.KERNEL, kernelPlace(tap, filter)));
    }

    private List<Integer> place(Target target) {
        return switch (target.part()) {
            case KERNEL -> kernelPlace(target.index());
            case BIAS -> List.of(target.index());
            case OUTPUT -> outputPlace(frame.output().cell(target.index()));
            case WEIGHTS -> kernelPlace(tap(target), frame.position().filter());
            case PRODUCTS -> kernelPlace(tap(target), 0).subList(0, 3);
            case INPUT, WINDOW -> throw new IllegalArgumentException(target.toString());
        };
    }

    private Tap tap(Target target) {
        return frame.computation()
                .ledger(frame.position().output())
                .entries()
                .get(target.index())
                .tap();
    }

    private List<Integer> kernelPlace(int index) {
        var kernel = ((Weighted) frame.exercise().operation()).kernel().layout();
        int rest = index / kernel.filters();
        int place = rest / kernel.channels();
        return List.of(
                place / kernel.width(),
                place % kernel.width(),
                rest % kernel.channels(),
                index % kernel.filters());
    }

    private static List<Integer> kernelPlace(Tap tap, int filter) {
        return List.of(tap.kernelRow(), tap.kernelColumn(), tap.channel(), filter);
    }

    private static List<Integer> outputPlace(Cell cell) {
        return List.of(cell.sample(), cell.row(), cell.column(), cell.channel());
    }
}
