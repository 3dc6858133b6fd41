package kernelwalk.exercise.lesson;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;

/**
 * The user's own lessons as files of a folder: written, renamed, put in order, taken out and handed on.
 *
 * @param folder where they are; it need not be there
 */
public record OwnFolder(Path folder) {

    /** Where lessons go that are taken out. */
    public static final String REMOVED = "removed";

    private static final int LONGEST_NAME = 60;

    /** Every lesson, in the order of teaching; what cannot be read with its problem. */
    public List<LessonEntry> lessons() {
        return Lessons.in(folder);
    }

    /**
     * Writes a lesson behind the others.
     *
     * @param words in each language that has words of its own
     * @return what it is called in the folder
     * @throws NotWrittenException when it cannot be written
     */
    public String add(Sheet sheet, Map<Language, LessonText> words) throws NotWrittenException {
        WholeFile.makeFolder(folder);
        String id = free(plain(sheet.title()));
        List<String> before = ids();
        for (Map.Entry<Language, LessonText> each : words.entrySet()) {
            write(words(id, each.getKey()), properties(each.getValue()));
        }
        write(id + ExerciseFile.ENDING, ExerciseFile.text(sheet));
        write(
                LessonOrder.FILE,
                new LessonOrder(Stream.concat(before.stream(), Stream.of(id)).toList()).text());
        return id;
    }

    /** What is not said in a language is said in another. */
    private static Properties properties(LessonText words) {
        Properties texts = new Properties();
        texts.setProperty("title", words.title());
        if (!words.text().isBlank()) {
            texts.setProperty("text", words.text());
        }
        if (!words.question().isBlank()) {
            texts.setProperty("question", words.question());
        }
        return texts;
    }

    /** Whatever can stand in a name of a file everywhere: letters and digits, joined by hyphens. */
    private static String plain(String title) {
        String joined =
                Normalizer.normalize(title, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                        .replaceAll("^-|-$", "");
        String cut = joined.substring(0, Math.min(joined.length(), LONGEST_NAME));
        return cut.isEmpty() ? "lesson" : cut;
    }

    private String free(String name) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? name : name + "-" + number)
                .filter(id -> Files.notExists(folder.resolve(id + ExerciseFile.ENDING)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Gives a lesson another title in one language.
     *
     * @throws NotWrittenException when it cannot be written
     */
    public void rename(Lesson lesson, Language language, String title) throws NotWrittenException {
        String file = words(lesson.id(), language);
        Properties texts = read(file);
        texts.setProperty("title", title);
        write(file, texts);
    }

    private Properties read(String name) throws NotWrittenException {
        var texts = new Properties();
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            try (var bytes = Files.newInputStream(file);
                    var characters = ExerciseFile.characters(bytes)) {
                texts.load(characters);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw NotWrittenException.of(file, new IOException(unreadable));
            }
        }
        return texts;
    }

    private static String words(String id, Language language) {
        return id + language.suffix() + ".properties";
    }

    /**
     * Moves a lesson by so many places; at either end it stays.
     *
     * @throws NotWrittenException when the order cannot be written
     */
    public void move(LessonEntry lesson, int places) throws NotWrittenException {
        var moved = LessonOrder.moved(ids(), lesson.id(), places);
        if (moved.isPresent()) {
            write(LessonOrder.FILE, moved.get().text());
        }
    }

    private List<String> ids() {
        return lessons().stream().map(LessonEntry::id).toList();
    }

    /**
     * Takes a lesson out; its files are kept in the folder {@value #REMOVED}.
     *
     * @throws NotWrittenException when they cannot be moved
     */
    public void remove(LessonEntry lesson) throws NotWrittenException {
        Path away = folder.resolve(REMOVED);
        WholeFile.makeFolder(away);
        for (Path file : files(lesson.id())) {
            move(file, away.resolve(file.getFileName()));
        }
    }

    /**
     * Puts a lesson back that was taken out; where another has its name by now, it gets a free one.
     *
     * @throws NotWrittenException when its files cannot be moved
     */
    public void putBack(LessonEntry lesson) throws NotWrittenException {
        String id = free(lesson.id());
        for (Path file : new OwnFolder(folder.resolve(REMOVED)).files(lesson.id())) {
            move(file, folder.resolve(id + FileName.last(file).substring(lesson.id().length())));
        }
    }

    private static void move(Path file, Path to) throws NotWrittenException {
        try {
            Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw NotWrittenException.of(file, e);
        }
    }

    /** The files of a lesson that are there. */
    private List<Path> files(String id) {
        Stream<String> texts = Stream.of(Language.values()).map(language -> words(id, language));
        return Stream.concat(Stream.of(id + ExerciseFile.ENDING, id + ".py"), texts)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    /**
     * Writes all lessons that can be read into one archive, which opens as a lecture elsewhere.
     *
     * @throws NotWrittenException when it cannot be written
     */
    public void handOn(Path archive) throws NotWrittenException {
        List<String> whole =
                lessons().stream().filter(Lesson.class::isInstance).map(LessonEntry::id).toList();
        WholeFile.write(
                archive,
                bytes -> {
                    var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                    zip.putNextEntry(new ZipEntry(LessonOrder.FILE));
                    zip.write(new LessonOrder(whole).text().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                    for (String id : whole) {
                        for (Path file : files(id)) {
                            zip.putNextEntry(new ZipEntry(FileName.last(file)));
                            Files.copy(file, zip);
                            zip.closeEntry();
                        }
                    }
                    zip.finish();
                });
    }

    private void write(String name, String text) throws NotWrittenException {
        WholeFile.write(
                folder.resolve(name), bytes -> bytes.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(String name, Properties texts) throws NotWrittenException {
        write(name, lines(texts));
    }

    /** Without the moment at which it was written, which no reader wants. */
    private static String lines(Properties texts) {
        var written = new StringWriter();
        try {
            texts.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
