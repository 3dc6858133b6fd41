package kernelwalk.ui.edit;

import java.util.Optional;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Place;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notice;
import kernelwalk.ui.document.Notice.Offer;
import kernelwalk.ui.document.Notices;
import kernelwalk.words.Phrase;

/**
 * Says that the input of a layer is what the layer before gives, and leads there.
 *
 * @param document holds the layers
 * @param notices  where it is said
 */
record GivenInput(Document document, Notices notices) {

    /** Whether a cell holds what the layer before gives. */
    boolean has(Target cell) {
        return cell.part() == Part.INPUT && !document.exercise().get().hasTypedInput();
    }

    /** Says so of the open layer. */
    void tell() {
        int layer = document.exercise().get().opened() + 1;
        tell(new ConvolutionException(Cause.INPUT_OF_A_LAYER, Place.INPUT, layer));
    }

    /** Says why something cannot be done, with the way to the layer before where that is why. */
    void tell(ConvolutionException problem) {
        int before = document.exercise().get().opened() - 1;
        Optional<Offer> way =
                problem.reason() == Cause.INPUT_OF_A_LAYER
                        ? Optional.of(
                                new Offer(
                                        Phrase.of("edit.to-layer", before + 1),
                                        () -> document.goToLayer(before)))
                        : Optional.empty();
        notices.tell(new Notice(words -> words.say(problem), way));
    }
}
