package kernelwalk.homework.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.misconception.Carried;

/**
 * How many numbers does each layer of an exercise have? A count that is right for a wrong size of a layer before is no
 * second mistake.
 *
 * @param exercise its layers up to the open one are asked about
 */
public record CountChain(Exercise exercise) {

    /**
     * What the count of one layer is.
     *
     * @param layer       the layer, from 0
     * @param expected    the right count
     * @param answer      what was said, if anything was
     * @param carriedFrom the layer from whose wrong size a wrong count follows
     * @param carried     the rules by which that size is wrong, where nothing was said of it
     * @param slip        the code of what was forgotten, where one thing explains a wrong count
     * @param inputs      how many inputs a dense layer has by the wrong count, where nothing else explains it
     */
    public record Counted(
            int layer,
            long expected,
            OptionalLong answer,
            OptionalInt carriedFrom,
            List<Carried> carried,
            Optional<String> slip,
            OptionalLong inputs) {

        /** Whether the right count was said. */
        public boolean isRight() {
            return answer.equals(OptionalLong.of(expected));
        }
    }

    /**
     * Checks what was said of the layers, from 0; every layer up to the open one is in the result.
     *
     * @param sizes what was said of their sizes beside
     */
    public List<Counted> check(SortedMap<Integer, Long> answers, SortedMap<Integer, Shape> sizes) {
        List<SizeChain.Sized> sized = new SizeChain(exercise).check(sizes);
        var counts = new ArrayList<Counted>();
        for (SizeChain.Sized it : sized) {
            OptionalLong answer =
                    answers.containsKey(it.layer())
                            ? OptionalLong.of(answers.get(it.layer()))
                            : OptionalLong.empty();
            counts.add(counted(it, answer, sizes));
        }
        return List.copyOf(counts);
    }

    private Counted counted(
            SizeChain.Sized sized, OptionalLong answer, SortedMap<Integer, Shape> sizes) {
        int layer = sized.layer();
        ParameterCount right = ParameterCount.of(exercise.at(layer));
        var blank = counted(layer, right, answer);
        if (answer.isEmpty() || blank.isRight()) {
            return blank;
        }
        long said = answer.getAsLong();
        if (sized.origin().isPresent() && of(layer, sized.coming()).equals(answer)) {
            return new Counted(
                    layer,
                    right.expected(),
                    answer,
                    sized.origin(),
                    List.of(),
                    Optional.empty(),
                    OptionalLong.empty());
        }
        Optional<String> slip = right.slip(said);
        int lastSaid = sizes.headMap(layer).isEmpty() ? -1 : sizes.headMap(layer).lastKey();
        List<Carried> carried =
                slip.isPresent()
                        ? List.of()
                        : new SizeChain(exercise)
                                .carried(layer, lastSaid, it -> of(layer, it).equals(answer));
        return new Counted(
                layer,
                right.expected(),
                answer,
                carried.stream().mapToInt(Carried::place).findFirst(),
                carried,
                slip,
                slip.isPresent() || !carried.isEmpty()
                        ? OptionalLong.empty()
                        : inputs(layer, said));
    }

    private static Counted counted(int layer, ParameterCount right, OptionalLong answer) {
        return new Counted(
                layer,
                right.expected(),
                answer,
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
    }

    /** How many numbers a layer has when that comes into it. */
    private OptionalLong of(int layer, Shape coming) {
        Operation operation = exercise.layers().get(layer).operation();
        if (!(operation instanceof Weighted weighted)) {
            return OptionalLong.empty();
        }
        KernelShape kernel = weighted.kernel().layout();
        long filters = kernel.filters();
        long window = (long) kernel.height() * kernel.width();
        return OptionalLong.of(window * coming.channels() / weighted.groups() * filters + filters);
    }

    /** (inputs + 1) · units is the count of a dense layer. */
    private OptionalLong inputs(int layer, long said) {
        if (!(exercise.layers().get(layer).operation() instanceof Dense dense)) {
            return OptionalLong.empty();
        }
        long units = dense.kernel().layout().filters();
        return said > units && said % units == 0
                ? OptionalLong.of(said / units - 1)
                : OptionalLong.empty();
    }
}
