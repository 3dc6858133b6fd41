package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The journals that are there when a window begins.
 *
 * @param left      those of windows that run no longer, the latest first; they are held until they are closed
 * @param othersRun whether another window runs
 */
record Journals(List<Journal> left, boolean othersRun) {

    private static final String FOLDER = "windows";

    /** Where each window has its own. */
    static Path in(Path folder) {
        return folder.resolve(FOLDER);
    }

    /** Looks for them in the folder of the user. */
    static Journals find(Path folder, SetAside aside) {
        List<Journal> left = new ArrayList<>();
        boolean othersRun = false;
        for (Path each : named(in(folder))) {
            Optional<Journal> journal = left(each, aside);
            journal.ifPresent(left::add);
            othersRun |= journal.isEmpty() && Files.exists(each);
        }
        only(folder, aside).ifPresent(left::add);
        left.sort(Comparator.comparing(Journal::written).reversed());
        return new Journals(left, othersRun);
    }

    private static List<Path> named(Path folder) {
        List<Path> folders = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return folders;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Journal::isNamed)) {
            all.forEach(folders::add);
        } catch (IOException | DirectoryIteratorException e) {
            return folders;
        }
        return folders;
    }

    /**
     * Whether another window that runs has a file open.
     *
     * @param own the journals that this window holds
     */
    static boolean haveOpen(Path file, Path folder, List<Journal> own, SetAside aside) {
        List<Path> mine = own.stream().map(journal -> journal.work().getParent()).toList();
        return named(in(folder)).stream()
                .filter(each -> !mine.contains(each))
                .filter(each -> Journal.fileOf(each).filter(file::equals).isPresent())
                .anyMatch(each -> runs(each, aside));
    }

    private static boolean runs(Path each, SetAside aside) {
        Optional<Journal> ended = left(each, aside);
        ended.ifPresent(Journal::close);
        return ended.isEmpty();
    }

    /** One of which nothing can be known is as if its window ran: nobody touches it. */
    private static Optional<Journal> left(Path each, SetAside aside) {
        try {
            return Journal.left(each, aside);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Journal> only(Path folder, SetAside aside) {
        try {
            return Journal.only(folder, aside);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
