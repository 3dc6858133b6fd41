package kernelwalk.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kernelwalk.exercise.Dtype;
import kernelwalk.framework.Reply.Garbage;
import kernelwalk.framework.Reply.Killed;
import kernelwalk.framework.Reply.Lacking;
import kernelwalk.framework.Reply.Refused;
import kernelwalk.framework.Reply.Works;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Word for word what Keras 3.15.1 over TensorFlow 2.21.0, TensorFlow-Java 1.1.0 and PyTorch 2.13.0 printed, from the
 * listings.
 */
class ListedErrorsTest {

    private static final Map<String, Map<String, String>> TENSORFLOW =
            ErrorListing.read("oracle/tf_errors.txt");
    private static final Map<String, Map<String, String>> TORCH =
            ErrorListing.read("oracle/torch_errors.txt");

    private static final Map<String, Map<String, String>> FURTHER =
            ErrorListing.read("framework/further_errors.txt");

    private static Stream<Arguments> asked() {
        return Stream.of(
                        asked(TENSORFLOW, ListedTensorFlow.sections()),
                        asked(TORCH, ListedTorch.sections()),
                        asked(FURTHER, ListedFurther.sections()))
                .flatMap(calls -> calls);
    }

    private static Stream<Arguments> asked(
            Map<String, Map<String, String>> listing, List<ListedSection> sections) {
        return sections.stream()
                .flatMap(
                        section ->
                                section.asked().entrySet().stream()
                                        .map(
                                                entry ->
                                                        Arguments.of(
                                                                section.name(),
                                                                entry.getKey(),
                                                                section.way(),
                                                                entry.getValue(),
                                                                listing.get(section.name())
                                                                        .get(entry.getKey()))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("asked")
    void aCallIsAnsweredWithWhatIsListed(
            String section, String listed, Way way, Call call, String said) {
        assertThat(way.takes(call)).isTrue();
        assertThat(printed(way, call)).isEqualTo(withoutPlace(said));
    }

    @Test
    void everyListedCallIsAskedOrSaidWhyNot() {
        assertCovered(TENSORFLOW, ListedTensorFlow.sections());
        assertCovered(TORCH, ListedTorch.sections());
        assertCovered(FURTHER, ListedFurther.sections());
    }

    private static void assertCovered(
            Map<String, Map<String, String>> listing, List<ListedSection> sections) {
        assertThat(sections)
                .extracting(ListedSection::name)
                .containsExactlyInAnyOrderElementsOf(listing.keySet());
        assertThat(sections)
                .allSatisfy(
                        section -> {
                            assertThat(
                                            Stream.concat(
                                                    section.asked().keySet().stream(),
                                                    section.reasons().keySet().stream()))
                                    .containsExactlyInAnyOrderElementsOf(
                                            listing.get(section.name()).keySet());
                            assertThat(section.reasons().values()).noneMatch(String::isBlank);
                        });
    }

    /** The listing has numbers of -1.76e30 there, in an output of the shape of the input. */
    @Test
    void oneDnnReturnsForAnEmptyOutputWhatNobodyComputed() {
        Call call = CallDraft.convolution(1, 2, 2, 1).kernel(3, 3, 1, 1).call();

        assertThat(TensorFlowFunction.ORDINARY.reply(call))
                .isEqualTo(new Garbage(List.of(1, 2, 2, 1), Dtype.FLOAT32));
    }

    /** In Java both have the type parameter of the function, so that it is the compiler that refuses. */
    @Test
    void javaHasNoFunctionForTwoTypes() {
        Call call = CallDraft.convolution(1, 4, 4, 1).dtype(Dtype.INT64, Dtype.FLOAT32).call();

        assertThat(new TensorFlowFunction(Kernels.EIGEN, CallerLanguage.JAVA).reply(call))
                .isEqualTo(new Lacking("Operand<TFloat32> filter"));
    }

    /** The head of the listing has both on lines of their own; a slash stands for the line break. */
    @Test
    void theLecturesWordingIsThatOfKeras2() throws IOException {
        String head = Files.readString(Path.of("src/test/resources/oracle/tf_errors.txt"));
        Call flat = CallDraft.convolution(1, 4, 4).call();
        Call whole = CallDraft.convolution(1, 4, 4, 1).dtype(Dtype.INT64, Dtype.FLOAT32).call();

        assertThat(head).contains("for rank 3:  " + printed(Keras2.refusal(flat).orElseThrow()));
        assertThat(head)
                .contains(
                        "for int64: "
                                + printed(Keras2.refusal(whole).orElseThrow())
                                        .replace("\n\n", " / "));
    }

    /** The lecture: each of the three works, and the result is float32. */
    @Test
    void kerasCastsEveryFloatToTheLayersOwn() {
        Works works = new Works(List.of(1, 3, 3, 1), Dtype.FLOAT32);

        assertThat(Stream.of(Dtype.FLOAT16, Dtype.FLOAT32, Dtype.FLOAT64))
                .allSatisfy(
                        type -> {
                            var draft = CallDraft.convolution(1, 4, 4, 1);
                            Call call = draft.dtype(type, Dtype.FLOAT32).call();
                            assertThat(Framework.KERAS.reply(call)).isEqualTo(works);
                        });
    }

    private static String printed(Refused refused) {
        return refused.exception() + ": " + refused.message();
    }

    /** As the listings print it. */
    private static String printed(Way way, Call call) {
        boolean java =
                way instanceof TensorFlowFunction(_, CallerLanguage language)
                        && language == CallerLanguage.JAVA;
        return switch (way.reply(call)) {
            case Works(var shape, Dtype dtype) -> noError(shape, dtype, java);
            case Garbage(var shape, Dtype dtype) -> noError(shape, dtype, java);
            case Refused refused -> printed(refused);
            case Killed killed -> "KILLED: " + killed.message();
            case Lacking lacking -> lacking.toString();
        };
    }

    private static String noError(List<Integer> shape, Dtype dtype, boolean java) {
        return java
                ? "NO ERROR -> shape " + PythonLiterals.list(shape)
                : "NO ERROR -> shape %s dtype %s"
                        .formatted(PythonLiterals.tuple(shape), dtype.code());
    }

    /** Without the numbers of a result, and without time and place of the last words of a process. */
    private static String withoutPlace(String said) {
        return said.replaceFirst(" values \\[.*", "")
                .replaceFirst("^(PROCESS|JVM) KILLED [^:]*: (.*?\\d\\] )?", "KILLED: ");
    }
}
