package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.notation.NumberArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    static List<Lesson> lessons() {
        return Lessons.all().stream().filter(lesson -> lesson.sheet() instanceof Attempt).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasWrittenIsReadBack(long seed) {
        Sheet sheet = ofSeed(seed).settled();

        assertThat(ExerciseFile.readSheet(ExerciseFile.text(sheet))).isEqualTo(sheet);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void repairsEndInAnExerciseThatIsComputed(long seed) {
        Attempt attempt = ofSeed(seed);

        assertThat(attempt.repaired()).isPresent();
        assertThat(attempt.repaired().get().compute().output().count()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyRepairThatALessonOffersLeadsToAnExercise(Lesson lesson) {
        var attempt = (Attempt) lesson.sheet();

        assertThat(Repair.of(attempt)).isNotEmpty();
        assertThat(Repair.of(attempt))
                .allSatisfy(
                        repair -> {
                            Sheet after = repair.made(attempt).orElseThrow();
                            Optional<Exercise> exercise =
                                    switch (after) {
                                        case Exercise made -> Optional.of(made);
                                        case Attempt rest -> rest.repaired();
                                    };
                            assertThat(exercise.orElseThrow().compute().output().count())
                                    .isPositive();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "error-rank,           add-channel-axis add-batch-axis",
        "error-int64,          cast-to-float32",
        "input-float16,        cast-to-float32",
        "error-kernel-larger,  pad-same pad-by-numbers shrink-kernel",
        "error-channels,       match-channels",
        "error-channels-first, transpose match-channels",
        "error-stride-0,       stride-one",
    })
    void onlyWhatHelpsIsOffered(String id, String codes) {
        assertThat(Repair.of(attempt(id)))
                .extracting(Repair::code)
                .containsExactly(codes.split(" "));
    }

    /** The lecture: with the channel axis the mean filter gives 5.5 6.5 7.5 / 9.5 10.5 11.5 / 13.5 14.5 15.5. */
    @Test
    void withItsChannelAxisTheInputOfTheLectureGivesTheLecturesNumbers() {
        var made = (Exercise) Repair.ADD_CHANNEL_AXIS.made(attempt("error-rank")).orElseThrow();

        assertThat(made.compute().output().toDoubles())
                .containsExactly(5.5, 6.5, 7.5, 9.5, 10.5, 11.5, 13.5, 14.5, 15.5);
    }

    @Test
    void whatIsComputedRefusesAnAttemptWithPlaceAndCause() {
        assertThat(refusal("error-rank").reason()).isEqualTo(Reason.WRONG_RANK);
        assertThat(refusal("error-rank").position().path()).isEqualTo("input.shape");
        assertThat(refusal("error-int64").reason()).isEqualTo(Reason.WRONG_DTYPE);
        assertThat(refusal("error-int64").position().path()).isEqualTo("input.dtype");
    }

    @Test
    void anInputDeclaredAsFloat16IsRoundedToIt() {
        String text = ExerciseFile.text(attempt("input-float16")).replace("[1],", "[0.1],");
        Exercise exercise = ExerciseFile.read(text);

        // the float16 nearest to a tenth is 0.0999755859375
        assertThat(exercise.input().at(1)).isEqualTo(Rational.ofExactly(0.0999755859375));
    }

    private static ExerciseFileException refusal(String id) {
        String text = ExerciseFile.text(attempt(id));
        return catchThrowableOfType(ExerciseFileException.class, () -> ExerciseFile.read(text));
    }

    private static Attempt attempt(String id) {
        return lessons().stream()
                .filter(lesson -> lesson.id().equals(id))
                .map(lesson -> (Attempt) lesson.sheet())
                .findFirst()
                .orElseThrow();
    }

    /** A convolution of an input of one to six axes, with sizes, strides, groups and types that often do not fit. */
    private static Attempt ofSeed(long seed) {
        var random = new Random(seed);
        List<Integer> shape = new ArrayList<>();
        int rank = random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 4;
        IntStream.range(0, rank).forEach(_ -> shape.add(1 + random.nextInt(4)));
        int count = shape.stream().reduce(1, (one, other) -> one * other);
        var kernel =
                new KernelShape(
                        1 + random.nextInt(5),
                        1 + random.nextInt(5),
                        1 + random.nextInt(3),
                        1 + random.nextInt(3));
        Operation operation =
                Convolution.of(Tensor.of(kernel, numbers(random, kernel.count())))
                        .withBias(numbers(random, random.nextInt(4) == 0 ? 4 : kernel.filters()))
                        .withStrides(new Size(random.nextInt(3), 1 + random.nextInt(2)))
                        .withPadding(
                                Stream.of(Padding.valid(), Padding.same(), Padding.full())
                                        .toList()
                                        .get(random.nextInt(3)))
                        .withDilations(new Size(1 + random.nextInt(2), random.nextInt(3)))
                        .withGroups(random.nextInt(3))
                        .withFlip(random.nextBoolean());
        Dtype[] types = Dtype.values();
        var input = new NumberArray(shape, numbers(random, count));
        return Attempt.of(input, operation)
                .titled("title " + seed)
                .with(
                        input,
                        Optional.of(types[random.nextInt(types.length)])
                                .filter(_ -> random.nextBoolean()))
                .with(NumberType.FLOAT32)
                .with(Convention.values()[random.nextInt(Convention.values().length)]);
    }

    private static List<Value> numbers(Random random, int count) {
        return Stream.generate(() -> (Value) Rational.of(random.nextInt(9) - 4, 4))
                .limit(count)
                .toList();
    }
}
