package kernelwalk.ui.parameters;

import java.util.Optional;
import java.util.function.LongSupplier;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.GrownCells;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notice;
import kernelwalk.ui.document.Notice.Offer;
import kernelwalk.ui.document.Notices;
import kernelwalk.words.Phrase;

/** Offers to fill the cells that a larger size has brought, as part of the step that brought them. */
public final class Growing {

    private final Document document;
    private final Notices notices;
    private final LongSupplier seeds;
    private Optional<GrownCells> grown = Optional.empty();
    private Optional<Notice> said = Optional.empty();

    /**
     * @param seeds where the numbers come from
     */
    public Growing(Document document, Notices notices, LongSupplier seeds) {
        this.document = document;
        this.notices = notices;
        this.seeds = seeds;
        document.exercise().subscribe(_ -> takeBack());
    }

    /** A size was chosen. What grows step by step is filled as a whole. */
    public void changed(Exercise before) {
        Exercise first =
                grown.filter(cells -> cells.after().equals(before))
                        .map(GrownCells::before)
                        .orElse(before);
        grown =
                Optional.of(new GrownCells(first, document.exercise().get()))
                        .filter(GrownCells::exist);
        said = grown.map(this::offer);
        said.ifPresent(notices::tell);
    }

    private Notice offer(GrownCells cells) {
        return new Notice(
                Phrase.of("parameters.grown"),
                Optional.of(
                        new Offer(
                                Phrase.of("parameters.grown.fill"),
                                () -> document.amend(_ -> cells.filled(seeds.getAsLong())))));
    }

    /** The offer is about an exercise that is there no more. */
    private void takeBack() {
        if (said.isPresent() && said.equals(notices.notice().get())) {
            notices.dismiss();
        }
        said = Optional.empty();
    }
}
