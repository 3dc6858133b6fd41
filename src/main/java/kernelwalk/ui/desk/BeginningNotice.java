package kernelwalk.ui.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kernelwalk.ui.document.Notice;
import kernelwalk.ui.document.Notice.Offer;
import kernelwalk.words.Phrase;

/** What is said when a window begins: one notice of all that earlier windows have left. */
public final class BeginningNotice {

    private BeginningNotice() {}

    /**
     * The notice; empty when there is nothing to be said.
     *
     * @param setAside files that could not be read
     * @param opening  opens what is offered
     */
    public static Optional<Notice> of(Found found, List<Path> setAside, Consumer<Path> opening) {
        List<Phrase> sentences = new ArrayList<>();
        found.problem().ifPresent(sentences::add);
        if (!found.rescued().isEmpty()) {
            sentences.add(rescued(found.rescued()));
        }
        if (!setAside.isEmpty()) {
            sentences.add(setAside(setAside));
        }
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        Phrase all =
                words ->
                        sentences.stream()
                                .map(each -> each.in(words))
                                .collect(Collectors.joining(". "));
        return Optional.of(
                new Notice(
                        all, found.rescued().stream().findFirst().map(it -> offer(it, opening))));
    }

    private static Phrase rescued(List<Path> files) {
        Path latest = files.getFirst().getFileName();
        return files.size() == 1
                ? Phrase.of("window.rescued", latest)
                : Phrase.of("desk.rescued", files.size(), latest);
    }

    /** What is said of files that could not be read. */
    public static Phrase setAside(List<Path> files) {
        return Phrase.of(
                "desk.set-aside",
                files.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    private static Offer offer(Path file, Consumer<Path> opening) {
        return new Offer(Phrase.of("desk.open-rescued"), () -> opening.accept(file));
    }
}
