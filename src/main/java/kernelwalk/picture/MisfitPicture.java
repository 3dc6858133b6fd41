package kernelwalk.picture;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Attempt;
import kernelwalk.notation.PythonShape;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.Words;

/** A small picture of a call that is refused: the shapes that do not fit, side by side, and what is wrong in red. */
public final class MisfitPicture {

    private static final double WIDTH = 760;
    private static final double MIDDLE = 126;
    private static final double LEFT = 200;
    private static final double RIGHT = 560;
    private static final double TYPE = 40;
    private static final double CAPTION = 246;
    private static final double SECOND_CAPTION = 292;

    /** How large a card may become, and its cells. */
    private static final double CARD = 190;

    private static final double LARGEST_CELL = 44;

    /** From one channel's card to the one behind it. */
    private static final double BEHIND = 13;

    private static final int MOST_CHANNELS = 4;

    private final Attempt attempt;
    private final Words words;
    private final Surface surface;
    private final Optional<Place> fault;
    private final double cell;

    private MisfitPicture(Attempt attempt, Words words, Surface surface) {
        this.attempt = attempt;
        this.words = words;
        this.surface = surface;
        this.fault = attempt.problem().map(ConvolutionException::place);
        Size input = input();
        Size window = attempt.operation().window();
        int most =
                Math.max(
                        Math.max(input.height(), input.width()),
                        Math.max(window.height(), window.width()));
        this.cell = Math.min(LARGEST_CELL, CARD / Math.max(1, most));
    }

    /**
     * Draws the picture of an attempt that is refused.
     *
     * @param width how wide it becomes; it is as high as a {@link Thumbnail}
     */
    public static void paint(Attempt attempt, Words words, double width, Surface surface) {
        new MisfitPicture(attempt, words, new Enlarged(surface, width / WIDTH)).paint();
    }

    private void paint() {
        surface.fill(new Box(0, 0, WIDTH, WIDTH / Thumbnail.PROPORTION), 0, Role.GROUND);
        boolean channelsDiffer = fault.filter(Place.KERNEL::equals).isPresent() && fitsInside();
        boolean isInputWrong =
                channelsDiffer
                        || !attempt.hasFourAxes()
                        || fault.filter(Place.INPUT::equals).isPresent();
        boolean isKernelWrong = fault.filter(Place.KERNEL::equals).isPresent();
        cards(input(), inputChannels(), LEFT, Role.INPUT_TINT, isInputWrong, Role.INPUT);
        cards(
                attempt.operation().window(),
                kernelChannels(),
                RIGHT,
                Role.KERNEL_TINT,
                isKernelWrong,
                Role.KERNEL);
        caption(
                PythonShape.of(attempt.input().shape()),
                LEFT,
                CAPTION,
                isInputWrong ? Role.WRONG : Role.INPUT);
        caption(kernelShape(), RIGHT, CAPTION, isKernelWrong ? Role.WRONG : Role.KERNEL);
        SignPainter.paint(surface, "⊙", (LEFT + RIGHT) / 2, MIDDLE, 56);
        attempt.dtype()
                .filter(type -> !type.isFloat())
                .ifPresent(type -> caption(type.code(), LEFT, SECOND_CAPTION, Role.WRONG));
        fault.filter(place -> place != Place.KERNEL && place != Place.INPUT).ifPresent(this::fault);
    }

    /** What is neither input nor kernel: a stride of 0, groups that do not share. */
    private void fault(Place place) {
        Size strides = attempt.operation().strides();
        String name = words.say("place." + place.code());
        String text =
                place == Place.STRIDES
                        ? name + " " + strides.height() + "×" + strides.width()
                        : name;
        caption(text, (LEFT + RIGHT) / 2, SECOND_CAPTION, Role.WRONG);
    }

    private void caption(String text, double x, double y, Role role) {
        surface.text(text, x, y, TextStyle.centred(TYPE, Weight.SEMI_BOLD), role);
    }

    /** Channels one behind the other. */
    private void cards(
            Size size, int channels, double centre, Role tint, boolean isWrong, Role role) {
        int shown = Math.clamp(channels, 1, MOST_CHANNELS);
        double wide = size.width() * cell;
        double high = size.height() * cell;
        double x = centre - (wide + (shown - 1) * BEHIND) / 2;
        double y = MIDDLE - (high - (shown - 1) * BEHIND) / 2;
        for (int each = shown - 1; each >= 0; each--) {
            var box = new Box(x + each * BEHIND, y - each * BEHIND, wide, high);
            surface.fill(box, 0, isWrong ? Role.WRONG_TINT : tint);
            for (int row = 1; row < size.height(); row++) {
                double down = box.y() + row * cell;
                surface.line(box.x(), down, box.right(), down, 2, Role.LINE);
            }
            for (int column = 1; column < size.width(); column++) {
                double along = box.x() + column * cell;
                surface.line(along, box.y(), along, box.bottom(), 2, Role.LINE);
            }
            surface.outline(box, 0, 4, isWrong ? Role.WRONG : role);
        }
    }

    /** Rows and columns: of fewer axes than four the last but a batch or a channel. */
    private Size input() {
        List<Integer> shape = attempt.input().shape();
        int axes = shape.size();
        int height = axes < 2 ? 1 : shape.get(axes >= 3 ? 1 : 0);
        int width = axes == 0 ? 1 : shape.get(axes >= 3 ? 2 : axes - 1);
        return new Size(height, width);
    }

    private int inputChannels() {
        return attempt.hasFourAxes() ? attempt.input().shape().get(Attempt.AXES - 1) : 1;
    }

    private int kernelChannels() {
        return attempt.operation() instanceof Weighted weighted
                ? weighted.kernel().layout().channels()
                : 1;
    }

    private String kernelShape() {
        Size window = attempt.operation().window();
        if (!(attempt.operation() instanceof Weighted weighted)) {
            return PythonShape.of(List.of(window.height(), window.width()));
        }
        KernelShape shape = weighted.kernel().layout();
        return PythonShape.of(
                List.of(shape.height(), shape.width(), shape.channels(), shape.filters()));
    }

    private boolean fitsInside() {
        Size window = attempt.operation().window();
        return window.height() <= input().height() && window.width() <= input().width();
    }
}
