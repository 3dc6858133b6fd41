package kernelwalk.ui.desk;

import java.util.Optional;
import java.util.Set;
import kernelwalk.export.Format;
import kernelwalk.picture.Part;
import kernelwalk.words.Phrase;

/**
 * What is not to be told now, and so leaves the window neither.
 *
 * @param veiled   the cards of which numbers are hidden on the board
 * @param predicts whether values are still to be predicted
 */
public record Hidden(Set<Part> veiled, boolean predicts) {

    /**
     * Why a file is not written now.
     *
     * @param goesOn whether it shows more of the walk than the board does now
     */
    public Optional<Phrase> refusal(Format format, boolean goesOn) {
        if (veiled.stream().anyMatch(format::tells)) {
            return Optional.of(Phrase.of("export.dialog.hidden"));
        }
        return predicts && (goesOn || format.tells(Part.OUTPUT))
                ? Optional.of(Phrase.of("export.dialog.predicting"))
                : Optional.empty();
    }
}
