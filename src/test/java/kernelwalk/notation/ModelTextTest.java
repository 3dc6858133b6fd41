package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import kernelwalk.convolution.Rational;
import kernelwalk.notation.NotationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls of a model and what stands in their brackets, with spaces wherever Python allows them. */
class ModelTextTest {

    @Test
    void theLayersOfAListAreReadInTheirOrder() {
        ModelText model = ModelText.read("Sequential([ Conv2D( 3 , 2 ) , Flatten () ])");

        assertThat(model.isTorch()).isFalse();
        assertThat(model.layers()).extracting(LayerCall::name).containsExactly("Conv2D", "Flatten");
    }

    @Test
    void anAddedLayerMayStandBehindASpace() {
        ModelText model = ModelText.read("model.add( Dense(2))\nmodel.add(ReLU())");

        assertThat(model.layers()).extracting(LayerCall::name).containsExactly("Dense", "ReLU");
    }

    @Test
    void namedLayersMayStandBehindSpaces() {
        ModelText pairs = ModelText.read("nn.Sequential(OrderedDict( [ ( 'a' , ReLU() ) , ] ) )");
        ModelText map = ModelText.read("nn.Sequential(OrderedDict( { 'a' : ReLU() } ) )");

        assertThat(pairs.isTorch()).isTrue();
        assertThat(pairs.layers()).extracting(LayerCall::label).containsExactly("a");
        assertThat(map.layers()).extracting(LayerCall::label).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sequential([]) | EMPTY | 0",
                "Sequential([Dense(units = f (2))]) | NOT_LITERAL | 27",
                "Sequential([Dense(2) Dense(3)]) | UNEXPECTED | 22",
                "Sequential([Dense 2]) | UNEXPECTED | 13",
            })
    void whatIsNoModelIsRefusedAtItsPlace(String text, Reason reason, int column) {
        NotationException problem =
                catchThrowableOfType(NotationException.class, () -> ModelText.read(text));

        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(problem.column()).isEqualTo(column);
    }

    @Test
    void argumentsGetTheirNamesByTheirPlaces() {
        LayerCall call = call("Conv2D(3, (2, 1), use_bias=None, rate=0.5)");

        assertThat(call.count("filters")).isEqualTo(3);
        assertThat(call.wholes("size")).containsExactly(2, 1);
        assertThat(call.number("rate", Rational.ONE)).isEqualTo(Rational.of(1, 2));
        assertThat(call.number("depth", Rational.of(7))).isEqualTo(Rational.of(7));
    }

    @Test
    void noneIsAsGoodAsNothing() {
        LayerCall call = call("Conv2D(3, use_bias=None, rate=0.5)");

        assertThat(call.has("use_bias")).isFalse();
        assertThat(call.has("rate")).isTrue();
        assertThat(call.has("depth")).isFalse();
        assertThat(call.truth("use_bias", true)).isTrue();
    }

    @Test
    void numbersAndRowsAreToldFromWords() {
        LayerCall call = call("Conv2D(3, (2, 1), use_bias=True)");

        assertThat(call.isNumbers("filters")).isTrue();
        assertThat(call.isNumbers("size")).isTrue();
        assertThat(call.isNumbers("use_bias")).isFalse();
        assertThat(call.isNumbers("depth")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'Conv2D(1, 2, 3)', 26",
        "'Conv2D(1, filters=3)', 23",
        "'Conv2D(kernel=3)', 20",
    })
    void anArgumentTooManyIsRefusedAtItsPlace(String text, int column) {
        NotationException problem = catchThrowableOfType(NotationException.class, () -> call(text));

        assertThat(problem.reason()).isEqualTo(Reason.UNKNOWN_ARGUMENT);
        assertThat(problem.column()).isEqualTo(column);
    }

    private static LayerCall call(String text) {
        return ModelText.read("Sequential([" + text + "])")
                .layers()
                .getFirst()
                .taking(List.of("filters", "size"), Set.of("use_bias", "rate", "depth"));
    }
}
