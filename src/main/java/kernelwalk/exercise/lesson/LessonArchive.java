package kernelwalk.exercise.lesson;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.exercise.file.FilePosition;

/** Lessons in one archive. It is read into memory within bounds, and nothing of it is ever written to the disk. */
final class LessonArchive implements LessonFiles {

    static final String ENDING = ".zip";
    static final int MOST_FILES = 1_000;
    static final int MOST_BYTES = 64 << 20;

    private final Path archive;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<LessonEntry> refused = new ArrayList<>();
    private int left = MOST_BYTES;

    private LessonArchive(Path archive) {
        this.archive = archive;
    }

    /**
     * The lessons of an archive, in the order of teaching; what cannot be read with its problem, first of all a name that
     * leads out of the archive.
     */
    static List<LessonEntry> lessons(Path archive) {
        var read = new LessonArchive(archive);
        try (InputStream bytes = Files.newInputStream(archive);
                var zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            read.all(zip);
            return read.lessons();
        } catch (ExerciseFileException problem) {
            return List.of(read.broken(archive.getFileName().toString(), problem));
        } catch (IOException | IllegalArgumentException unreadable) {
            return List.of(read.broken(archive.getFileName().toString(), refusal(Reason.BAD_ZIP)));
        }
    }

    private void all(ZipInputStream zip) throws IOException {
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (count++ == MOST_FILES) {
                throw refusal(Reason.ZIP_TOO_LARGE, MOST_BYTES >> 20, MOST_FILES);
            }
            if (!entry.isDirectory() && !isOfTheSystem(entry.getName())) {
                one(entry.getName(), zip);
            }
        }
        if (count == 0) {
            throw refusal(Reason.BAD_ZIP);
        }
    }

    /** What systems put there by themselves. */
    private static boolean isOfTheSystem(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private void one(String name, ZipInputStream zip) throws IOException {
        byte[] bytes = zip.readNBytes(left + 1);
        if (bytes.length > left) {
            throw refusal(Reason.ZIP_TOO_LARGE, MOST_BYTES >> 20, MOST_FILES);
        }
        left -= bytes.length;
        if (leadsOut(name)) {
            refused.add(broken(name, refusal(Reason.ZIP_NAME, name)));
        } else if (files.putIfAbsent(name.substring(name.lastIndexOf('/') + 1), bytes) != null) {
            refused.add(broken(name, refusal(Reason.ZIP_TWICE, name)));
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || List.of(name.split("/")).contains("..");
    }

    private List<LessonEntry> lessons() {
        List<String> ids =
                files.keySet().stream()
                        .filter(name -> name.endsWith(ExerciseFile.ENDING))
                        .map(
                                name ->
                                        name.substring(
                                                0, name.length() - ExerciseFile.ENDING.length()))
                        .toList();
        var lessons = new ArrayList<LessonEntry>();
        for (String id : LessonOrder.in(this).sorted(ids)) {
            try {
                lessons.add(read(id));
            } catch (ExerciseFileException problem) {
                lessons.add(broken(id, problem));
            }
        }
        lessons.addAll(refused);
        return List.copyOf(lessons);
    }

    private BrokenLesson broken(String name, ExerciseFileException problem) {
        return new BrokenLesson(name, archive, problem);
    }

    private static ExerciseFileException refusal(Reason reason, Object... arguments) {
        return new ExerciseFileException(reason, FilePosition.NOWHERE, arguments);
    }

    @Override
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }
}
