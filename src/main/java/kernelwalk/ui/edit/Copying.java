package kernelwalk.ui.edit;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.Notation;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.NumberStyle;
import kernelwalk.notation.TensorWriter;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Waiting;
import kernelwalk.words.Phrase;

/**
 * Writes a whole tensor as other programs have it. What has only rows and columns gets the one card alone, and so does
 * MATLAB where that is all.
 */
public final class Copying {

    /** The notations that a tensor is copied in. */
    public static final List<Notation> NOTATIONS =
            List.of(
                    Notation.NUMPY,
                    Notation.TENSORFLOW,
                    Notation.PYTORCH,
                    Notation.PYTHON,
                    Notation.MATLAB,
                    Notation.LATEX,
                    Notation.CSV,
                    Notation.TSV);

    /** What is said while it takes long. */
    static final Phrase WRITING = Phrase.of("edit.copying");

    private final Document document;
    private final Notices notices;
    private final Waiting waiting;
    private final Exercise exercise;

    Copying(Document document, Notices notices, Waiting waiting) {
        this.document = document;
        this.waiting = waiting;
        this.notices = notices;
        this.exercise = document.exercise().get();
    }

    /**
     * The tensor that a cell belongs to; empty, with a notice, where the notation orders its numbers otherwise, and when
     * nobody waits for it.
     */
    Optional<String> of(Target cell, Notation notation) {
        if (isGroupedAndTurned(cell, notation)) {
            notices.tell(Phrase.of("edit.paste.grouped"));
            return Optional.empty();
        }
        return waiting.awaited(WRITING, _ -> text(cell, notation));
    }

    private String text(Target cell, Notation notation) {
        NumberArray whole = whole(cell.part(), notation);
        NumberArray card = matrix(cell);
        boolean isOneCard = card.values().size() == whole.values().size();
        NumberArray numbers =
                notation.isMatrix() || notation == Notation.MATLAB && isOneCard ? card : whole;
        return TensorWriter.write(numbers, exercise.numbers(), style(cell.part()), notation);
    }

    private NumberStyle style(Part part) {
        return part == Part.OUTPUT ? exercise.resultStyle() : exercise.typedStyle();
    }

    private boolean isGroupedAndTurned(Target cell, Notation notation) {
        return cell.part() == Part.KERNEL
                && !notation.isMatrix()
                && weighted().groups() > 1
                && orderOfKernel(notation) == AxisOrder.IOHW;
    }

    private NumberArray whole(Part part, Notation notation) {
        return switch (part) {
            case INPUT -> orderOfMaps(notation).fromKeras(NumberArray.of(exercise.input()));
            case OUTPUT -> orderOfMaps(notation).fromKeras(NumberArray.of(output()));
            case KERNEL -> orderOfKernel(notation).fromKeras(NumberArray.of(weighted().kernel()));
            case BIAS -> bias();
            case WINDOW, WEIGHTS, PRODUCTS -> throw new IllegalArgumentException(part.toString());
        };
    }

    private AxisOrder orderOfMaps(Notation notation) {
        return AxisOrder.ofInput(rules(notation));
    }

    private AxisOrder orderOfKernel(Notation notation) {
        boolean transposed = exercise.operation() instanceof TransposedConvolution;
        return AxisOrder.ofKernel(rules(notation), transposed);
    }

    /** Text of a framework has its axes, whatever the rules of the exercise are. */
    private Convention rules(Notation notation) {
        return switch (notation) {
            case PYTORCH -> Convention.PYTORCH;
            case TENSORFLOW -> Convention.KERAS;
            case NUMPY, PYTHON, MATLAB, LATEX, CSV, TSV, LINES -> exercise.convention();
        };
    }

    private NumberArray bias() {
        List<Value> bias = weighted().bias();
        return new NumberArray(List.of(bias.size()), bias);
    }

    private NumberArray matrix(Target cell) {
        CellCard card = CellCard.of(cell, document.computation().get());
        List<Value> values =
                card.rows(card.all()).stream().flatMap(List::stream).map(this::number).toList();
        return new NumberArray(List.of(card.rows(), card.columns()), values);
    }

    private Value number(Target target) {
        return target.part() == Part.OUTPUT ? output().at(target.index()) : document.number(target);
    }

    private Tensor<?> output() {
        return document.computation().get().output();
    }

    private Weighted weighted() {
        return (Weighted) exercise.operation();
    }
}
