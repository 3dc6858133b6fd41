package kernelwalk.exercise.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.exercise.file.FilePosition;

/** The files that lessons are made of, wherever they are. */
interface LessonFiles {

    /** The keys of a file of words. */
    Set<String> KEYS = new TreeSet<>(Set.of("title", "text", "question"));

    /** Opens a file, if it is there. */
    Optional<InputStream> open(String name) throws IOException;

    /**
     * Reads an exercise or the attempt at one, the words and the code beside it: {@code ID.kernelwalk.json}, {@code ID.properties}
     * and one such as {@code ID_ko.properties} for each other language, and {@code ID.py}. Words that are missing in English are the exercise's own,
     * and English where they are missing in another language. An exercise without a title gets that of the lesson, by which its words are found again.
     *
     * @throws ExerciseFileException when a file cannot be read or the exercise cannot be computed
     */
    default Lesson read(String id) {
        Sheet sheet = sheet(id);
        boolean named = !sheet.title().isBlank();
        var own = new LessonText(named ? sheet.title() : id, "", sheet.notes());
        LessonText english = words(id, Language.ENGLISH, own);
        var words = new EnumMap<Language, LessonText>(Language.class);
        for (Language language : Language.values()) {
            words.put(
                    language,
                    language == Language.ENGLISH ? english : words(id, language, english));
        }
        Sheet titled = named ? sheet : sheet.titled(english.title());
        return new Lesson(id, titled, words, code(id + ".py"));
    }

    /**
     * Reads an exercise, or the attempt at one.
     *
     * @throws ExerciseFileException when it cannot be read, or is an exercise that cannot be computed
     */
    default Sheet sheet(String id) {
        try (InputStream file = existing(id + ExerciseFile.ENDING)) {
            Sheet sheet = ExerciseFile.readSheet(file);
            if (sheet instanceof Exercise exercise) {
                exercise.compute();
            }
            return sheet;
        } catch (ConvolutionException impossible) {
            throw new ExerciseFileException(impossible, FilePosition.NOWHERE);
        } catch (IOException e) {
            throw new ExerciseFileException(Reason.NOT_READABLE, FilePosition.NOWHERE);
        }
    }

    private InputStream existing(String name) throws IOException {
        return open(name)
                .orElseThrow(
                        () -> new ExerciseFileException(Reason.NOT_FOUND, FilePosition.NOWHERE));
    }

    private LessonText words(String id, Language language, LessonText otherwise) {
        String name = id + language.suffix() + ".properties";
        Properties words = new Properties();
        try (InputStream file = open(name).orElse(InputStream.nullInputStream());
                Reader characters = ExerciseFile.characters(file)) {
            words.load(characters);
        } catch (IOException | IllegalArgumentException e) {
            throw new ExerciseFileException(Reason.BAD_WORDS, new FilePosition(name, 0, 0));
        }
        for (String key : words.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw new ExerciseFileException(
                        Reason.UNKNOWN_KEY,
                        new FilePosition(name, 0, 0),
                        key,
                        String.join(", ", KEYS));
            }
        }
        return new LessonText(
                words.getProperty("title", otherwise.title()),
                words.getProperty("text", otherwise.text()),
                words.getProperty("question", otherwise.question()));
    }

    private Optional<String> code(String name) {
        try (InputStream file = open(name).orElse(null)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ExerciseFileException(Reason.NOT_READABLE, new FilePosition(name, 0, 0));
        }
    }
}
