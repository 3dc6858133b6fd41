package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.SavedSheet;
import kernelwalk.ui.document.Opened;
import kernelwalk.ui.document.Standing;
import kernelwalk.words.Phrase;

/** Takes over what windows have left that run no longer. */
final class Beginning {

    private final SetAside aside;
    private final RecentFile recent;
    private final WorkFolder answers;
    private final Function<Path, Optional<Reading>> reader;
    private final List<Path> rescued = new ArrayList<>();

    /** Files that were not opened, since somebody gave that up. */
    private final List<Path> late = new ArrayList<>();

    private Optional<Opened> opened = Optional.empty();
    private Optional<Phrase> problem = Optional.empty();

    /**
     * @param reader reads a sheet and works it out; empty when that is given up
     */
    Beginning(
            SetAside aside,
            RecentFile recent,
            WorkFolder answers,
            Function<Path, Optional<Reading>> reader) {
        this.aside = aside;
        this.recent = recent;
        this.answers = answers;
        this.reader = reader;
    }

    /**
     * What is found.
     *
     * @param journals what windows have left
     * @param goneOn   the one of them that this window goes on with, if any
     * @param asked    the file that this window was asked for, if any
     */
    Found find(Journals journals, Optional<Journal> goneOn, Optional<Path> asked) {
        Optional<DeskState> last = asked.flatMap(this::opened).or(() -> goneOn.flatMap(this::desk));
        for (Journal journal : journals.left()) {
            boolean isRescued = isWithoutWork(journal, goneOn) && takeAnswers(journal);
            if (!goneOn.equals(Optional.of(journal))) {
                end(journal, isRescued);
            }
        }
        remember(journals);
        boolean isFirst = journals.left().isEmpty() && !journals.othersRun();
        List<Path> files = recent.read();
        return new Found(
                last.map(desk -> desk.withRecent(files)), opened, isFirst, rescued, problem);
    }

    private static void end(Journal journal, boolean isEmpty) {
        if (isEmpty) {
            journal.delete();
        } else {
            journal.close();
        }
    }

    /** What lies on the desk that this window goes on with. */
    private Optional<DeskState> desk(Journal journal) {
        boolean isUnsaved = journal.isUnsaved();
        boolean hasWork = Files.exists(journal.work());
        Optional<Reading> work = read(journal.work());
        Optional<DeskState> desk =
                work.flatMap(Reading::saved)
                        .map(
                                saved ->
                                        new DeskState(
                                                        saved.sheet(),
                                                        journal.file(),
                                                        isUnsaved,
                                                        List.of())
                                                .with(saved.work())
                                                .with(journal.digest())
                                                .with(standing(journal)));
        if (desk.isPresent() || !hasWork) {
            return desk.or(() -> unchanged(journal));
        }
        giveUp(journal.work(), work.flatMap(Reading::problem));
        return work.isEmpty() ? Optional.empty() : journal.file().flatMap(this::opened);
    }

    private Optional<DeskState> unchanged(Journal journal) {
        return journal.file().flatMap(this::opened).map(desk -> desk.with(standing(journal)));
    }

    /** How work stood before a class; what it was compared with and cannot be read is set aside. */
    private Standing standing(Journal journal) {
        Optional<Reading> compared = reader.apply(journal.beside());
        compared.flatMap(Reading::problem)
                .ifPresent(reason -> giveUp(journal.beside(), Optional.of(reason)));
        return journal.standing(
                compared.flatMap(Reading::saved)
                        .map(SavedSheet::sheet)
                        .filter(Exercise.class::isInstance)
                        .map(Exercise.class::cast));
    }

    private Optional<Reading> read(Path file) {
        Optional<Reading> reading = reader.apply(file);
        opened = reading.flatMap(Reading::opened);
        return reading;
    }

    /** A file without changes; one that is no longer there is not missed. */
    private Optional<DeskState> opened(Path file) {
        Optional<Reading> reading = read(file);
        Path name = file.getFileName();
        if (reading.isEmpty()) {
            problem = Optional.of(Phrase.of("desk.late-file", name));
            late.add(file);
        }
        reading.flatMap(Reading::problem)
                .filter(_ -> problem.isEmpty())
                .ifPresent(
                        reason ->
                                problem =
                                        Optional.of(
                                                words ->
                                                        words.say(
                                                                "file.about",
                                                                name,
                                                                reason.in(words))));
        return reading.flatMap(Reading::saved)
                .map(
                        saved ->
                                DeskState.of(saved.sheet(), Optional.of(file), List.of())
                                        .with(saved.work()));
    }

    private void giveUp(Path file, Optional<Phrase> reason) {
        Optional<Path> kept = aside.rescue(file);
        Path place = kept.orElse(file);
        if (reason.isPresent()) {
            problem =
                    Optional.of(
                            words -> words.say("desk.unreadable", reason.get().in(words), place));
        } else {
            problem = Optional.of(Phrase.of("desk.late"));
            rescued.add(place);
        }
    }

    /** Gives work of its own a name; whether all that is worth keeping has one. */
    private boolean isWithoutWork(Journal journal, Optional<Journal> goneOn) {
        if (goneOn.equals(Optional.of(journal))) {
            return true;
        }
        List<Path> orphans = journal.orphans();
        List<Path> kept = orphans.stream().flatMap(file -> aside.rescue(file).stream()).toList();
        rescued.addAll(kept);
        return kept.size() == orphans.size();
    }

    private boolean takeAnswers(Journal journal) {
        if (journal.answers().isEmpty()) {
            return true;
        }
        try {
            WorkFolder left = new WorkFolder(journal.answers().get(), aside);
            rescued.addAll(aside.folder().alone(_ -> answers.takeOver(left, journal.begun())));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void remember(Journals journals) {
        try {
            if (!late.isEmpty()) {
                recent.putFirst(late);
            }
            if (!rescued.isEmpty()) {
                recent.putFirst(rescued);
            }
            for (Journal journal : journals.left()) {
                recent.putLast(journal.recent());
            }
        } catch (IOException e) {
            // They are still said, and still there.
        }
    }
}
