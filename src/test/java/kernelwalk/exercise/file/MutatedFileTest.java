package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.RandomExercises;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were good once: whatever happens to them, they are read or refused. */
class MutatedFileTest {

    private static final int MUTATIONS_OF_A_SEED = 100;
    private static final int MOST_WINDOWS = 100_000;
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*\"|[-0-9.]+|[\\[\\]{},:]|true|false");
    private static final List<String> TOKENS =
            List.of(
                    "[",
                    "]",
                    "{",
                    "}",
                    ",",
                    ":",
                    "null",
                    "true",
                    "1",
                    "0",
                    "-1",
                    "1e400",
                    "1e9999",
                    "-7",
                    "\"NaN\"",
                    "1000000000",
                    "99999999999999999999",
                    "\"1/0\"",
                    "\"\"",
                    "\"\\ud800\"",
                    "\"float16\"",
                    "\"int32\"",
                    "\"same\"",
                    "\"full\"",
                    "\"max-pooling\"",
                    "\"pytorch\"",
                    "[[1,2],[3,4]]",
                    "[".repeat(70));
    private static final List<Words> LANGUAGES =
            Arrays.stream(Language.values()).map(Words::in).toList();

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areReadOrRefused(long seed) {
        var random = new Random(seed);
        byte[] good =
                ExerciseFile.text(RandomExercises.ofSeed(seed)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTATIONS_OF_A_SEED; i++) {
            byte[] bad = good;
            for (int times = random.nextInt(3); times >= 0; times--) {
                bad = mutated(bad, random);
            }
            readAndCompute(bad);
        }
    }

    /** Anything but the two kinds of refusal fails the test. */
    private static void readAndCompute(byte[] bytes) {
        try {
            Exercise exercise = ExerciseFile.read(new ByteArrayInputStream(bytes));
            var computation = exercise.compute();
            if (computation.geometry().multiplications() < MOST_WINDOWS) {
                computation.output();
            }
        } catch (ExerciseFileException problem) {
            LANGUAGES.forEach(words -> assertThat(words.say(problem)).isNotBlank());
        } catch (ConvolutionException problem) {
            LANGUAGES.forEach(words -> assertThat(words.say(problem)).isNotBlank());
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        if (good.length == 0) {
            return good;
        }
        int place = random.nextInt(good.length);
        byte[] bad = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> bad[place] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bad[place] = (byte) random.nextInt(256);
            case 2 -> bad = Arrays.copyOf(good, place);
            default -> bad = withAnotherToken(good, random);
        }
        return bad;
    }

    private static byte[] withAnotherToken(byte[] good, Random random) {
        String text = new String(good, StandardCharsets.UTF_8);
        int chosen = random.nextInt((int) Math.max(TOKEN.matcher(text).results().count(), 1));
        var token = TOKEN.matcher(text).results().skip(chosen).findFirst();
        String other = TOKENS.get(random.nextInt(TOKENS.size()));
        return token.map(old -> text.substring(0, old.start()) + other + text.substring(old.end()))
                .orElse(text)
                .getBytes(StandardCharsets.UTF_8);
    }
}
