package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.Miscopied.Kind;

/** Which output cells each number of an exercise has a part in, and how much of one. */
final class Effects {

    /** Beyond so many multiplications nothing is looked for. */
    private static final long MOST_MULTIPLICATIONS = 1 << 18;

    /**
     * The part of one number.
     *
     * @param kind    where the number stands
     * @param index   which number, row-major
     * @param outputs the output cells that it has a part in, row-major
     * @param parts   how often the number stands in each: the other factor of its products; in a maximum the largest
     *     of the other numbers, nothing where there are none
     */
    record Effect(Kind kind, int index, List<Integer> outputs, List<Optional<Rational>> parts) {

        void add(int output, Rational part) {
            int last = outputs.size() - 1;
            if (last >= 0 && outputs.get(last) == output) {
                parts.set(last, parts.get(last).map(part::plus));
            } else {
                outputs.add(output);
                parts.add(Optional.of(part));
            }
        }
    }

    private final Exercise exercise;
    private final Computation exactly;
    private final Effect[][] effects = new Effect[Kind.values().length][];

    private Effects(Exercise exercise, Computation exactly) {
        this.exercise = exercise;
        this.exactly = exactly;
        for (Kind kind : Kind.values()) {
            effects[kind.ordinal()] = new Effect[kind.count(exercise)];
        }
    }

    /**
     * The part of every number that has one; none in an exercise that is too large, or not finite, or
     * where a number has a part in one result alone.
     */
    static List<Effect> of(Exercise exercise) {
        if (exercise.operation() instanceof Windowless) {
            return List.of();
        }
        var computation = exercise.compute();
        if (computation.geometry().multiplications() > MOST_MULTIPLICATIONS) {
            return List.of();
        }
        return Expected.finite(exercise)
                .map(exactly -> new Effects(exercise, exactly).all())
                .orElse(List.of());
    }

    private List<Effect> all() {
        Shape output = exactly.geometry().output();
        for (int index = 0; index < output.count(); index++) {
            Ledger ledger = exactly.ledger(output.cell(index));
            if (exercise.operation().asWindows() instanceof MaxPooling) {
                addMaximum(index, ledger);
            } else {
                addSum(index, ledger);
            }
        }
        return Arrays.stream(effects).flatMap(Arrays::stream).filter(e -> e != null).toList();
    }

    private void addSum(int output, Ledger ledger) {
        for (var entry : ledger.entries()) {
            Tap tap = entry.tap();
            if (tap.isInput()) {
                Rational weight = (Rational) tap.weight();
                effect(Kind.INPUT, input(tap.source())).add(output, share(weight, ledger.ending()));
                if (exercise.operation() instanceof Weighted weighted) {
                    KernelShape shape = weighted.kernel().layout();
                    int place =
                            shape.index(
                                    tap.kernelRow(),
                                    tap.kernelColumn(),
                                    tap.channel(),
                                    ledger.output().channel());
                    effect(Kind.WEIGHT, place).add(output, (Rational) tap.value());
                }
            }
        }
        if (ledger.ending() instanceof Ending.AddBias) {
            effect(Kind.BIAS, ledger.output().channel()).add(output, Rational.ONE);
        }
    }

    private static Rational share(Rational weight, Ending ending) {
        return ending instanceof Ending.DivideBy(int count)
                ? weight.dividedBy(Rational.of(count))
                : weight;
    }

    private void addMaximum(int output, Ledger ledger) {
        List<Tap> taps = ledger.entries().stream().map(Ledger.Entry::tap).toList();
        for (Tap tap : taps) {
            if (tap.isInput()) {
                Optional<Rational> others =
                        taps.stream()
                                .filter(other -> other.isInput() && other != tap)
                                .map(other -> (Rational) other.value())
                                .max(Rational::compareTo);
                Effect effect = effect(Kind.INPUT, input(tap.source()));
                effect.outputs().add(output);
                effect.parts().add(others);
            }
        }
    }

    private int input(Cell cell) {
        return exercise.input().layout().indexOf(cell).orElseThrow();
    }

    private Effect effect(Kind kind, int index) {
        Effect[] ofKind = effects[kind.ordinal()];
        if (ofKind[index] == null) {
            ofKind[index] = new Effect(kind, index, new ArrayList<>(), new ArrayList<>());
        }
        return ofKind[index];
    }
}
