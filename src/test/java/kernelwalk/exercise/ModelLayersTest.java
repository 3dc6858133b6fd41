package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.notation.ModelText;
import kernelwalk.notation.NotationException;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models as Keras and PyTorch write them become layers; nothing of them is run. */
class ModelLayersTest {

    private static final String KERAS =
            """
            model = keras.Sequential([
                keras.Input(shape=(6, 6, 1)),  # the image
                layers.Conv2D(3, (3, 3), activation="relu", name="conv"),
                layers.MaxPooling2D(pool_size=2),
                layers.Flatten(),
                layers.Dense(2, activation=tf.nn.softmax),
            ], name="exam")
            """;

    private static final String TORCH =
            """
            net = nn.Sequential(
                nn.Conv2d(2, 3, kernel_size=3, padding=1, padding_mode='reflect'),
                nn.ReLU(inplace=True),
                nn.MaxPool2d(2),
                nn.Flatten(),
                nn.Linear(12, 2),
                nn.Softmax(dim=1),
            )
            """;

    @Test
    void kerasActivationsBecomeLayersOfTheirOwn() {
        Exercise read = read(KERAS);

        assertThat(types(read)).isEqualTo("convolution relu max-pooling flatten dense softmax");
        assertThat(read.layers().getFirst().name()).isEqualTo("conv");
        assertThat(read.typedInput().layout().lengths()).containsExactly(1, 6, 6, 1);
        assertThat(read.at(4).input().layout().channels()).as("2·2·3").isEqualTo(12);
        assertThat(read.convention()).isEqualTo(Convention.KERAS);
        assertThat(read.atEnd().outputLengths()).containsExactly(1, 2);
    }

    @Test
    void torchHasItsConventionAndTheInputOfTheExercise() {
        Exercise read = read(TORCH);

        assertThat(types(read)).isEqualTo("convolution relu max-pooling flatten dense softmax");
        assertThat(read.typedInput().layout().lengths()).containsExactly(1, 4, 4, 2);
        assertThat(read.convention()).isEqualTo(Convention.PYTORCH);
        assertThat(read.atEnd().outputLengths()).containsExactly(1, 2);
    }

    @Test
    void layersThatAreAddedOneByOneAreReadToo() {
        Exercise read =
                read(
                        """
                        model = Sequential()
                        model.add(Conv2D(1, 2, strides=2, input_shape=(4, 4, 1)))
                        model.add(Activation("tanh"))
                        """);

        assertThat(types(read)).isEqualTo("convolution tanh");
        assertThat(read.typedInput()).isEqualTo(Exercise.plain().typedInput());
    }

    @Test
    void theFirstLayerSaysHowLargeTheInputIs() {
        Exercise picture =
                read(
                        """
                        model = tf.keras.models.Sequential()
                        model.add(layers.Conv2D(4, 3, activation='relu', input_shape=(6, 5, 3)))
                        model.add(layers.GlobalAveragePooling2D())
                        """);
        Exercise units =
                read("keras.Sequential([layers.Dense(4, input_shape=(3,)), layers.Dense(2)])");

        assertThat(picture.typedInput().layout().lengths()).containsExactly(1, 6, 5, 3);
        assertThat(picture.at(1).input().layout().lengths()).containsExactly(1, 4, 3, 4);
        assertThat(units.typedInput().layout().lengths()).containsExactly(1, 1, 1, 3);
        assertThat(units.atEnd().outputLengths()).containsExactly(1, 2);
    }

    @Test
    void torchPoolsAWholeMapByTheSizeOfItsOutput() {
        Exercise read =
                read(
                        "nn.Sequential(nn.Conv2d(1, 2, 3), nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten(), nn.Linear(2, 3))");

        assertThat(types(read)).isEqualTo("convolution global-average-pooling flatten dense");
        assertThat(types(read("nn.Sequential(nn.AdaptiveMaxPool2d(1))")))
                .isEqualTo("global-max-pooling");
        assertThat(read.atEnd().outputLengths()).containsExactly(1, 3);
    }

    /** As PyTorch's own examples name the layers of a model. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                net = nn.Sequential(OrderedDict([
                    ('conv1', nn.Conv2d(1, 2, 3)),  # 2·3·3 weights
                    ("relu1", nn.ReLU(),),
                    ('pool', nn.MaxPool2d(2)),
                ]))
                """,
                """
                nn.Sequential(collections.OrderedDict({
                    'conv1': nn.Conv2d(1, 2, 3),
                    'relu1': nn.ReLU(),
                    'pool': nn.MaxPool2d(2)}),)
                """
            })
    void layersOfADictionaryKeepTheirNames(String text) {
        Exercise read = read(text);

        assertThat(types(read)).isEqualTo("convolution relu max-pooling");
        assertThat(read.layers()).extracting(Layer::name).containsExactly("conv1", "relu1", "pool");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    nn.Sequential(OrderedDict([(x, nn.ReLU())]))  | "x, nn.ReLU())]))" cannot stand here
                    nn.Sequential(OrderedDict(layers))            | "layers))" cannot stand here
                    nn.Sequential(OrderedDict([('a', f)]))        | "f)]))" cannot stand here
                    Sequential([LSTM(3)])                         | "LSTM" is no layer that can be read here: take it out
                    Sequential([Dense(3, kernel_regularizer=1)])  | "kernel_regularizer" of Dense is not read here: take it out
                    Sequential([Dense(3, activation="swish")])    | "activation" of Dense cannot be read with this value: write another
                    Sequential([Dense()])                         | Dense has no "units": add it
                    Sequential([Dense(int("3"))])                 | "int("3"))])" would have to be worked out, and programs are not run here: write the number itself
                    Sequential([Dense(n * 2)])                    | "* 2)])" cannot stand here
                    nn.Sequential(nn.Conv2d(1, 1, (2, 2]))        | "]))" cannot stand here
                    nn.Sequential(nn.AdaptiveAvgPool2d(2))        | "output_size" of AdaptiveAvgPool2d cannot be read with this value: write another
                    nn.Sequential(nn.Linear(4, 2), nn.GELU())     | "GELU" is no layer that can be read here: take it out
                    """)
    void whatIsNotKnownIsRefusedByNameWithItsPlace(String text, String message) {
        NotationException problem = catchThrowableOfType(NotationException.class, () -> read(text));

        assertThat(Words.in(Locale.ENGLISH).say(problem)).contains(message);
        assertThat(Words.in(Locale.ENGLISH).say(problem)).contains("column");
    }

    @Test
    void aLayerThatDoesNotFitIsNamed() {
        ConvolutionException problem =
                catchThrowableOfType(
                        ConvolutionException.class,
                        () -> read("nn.Sequential(nn.Flatten(), nn.Linear(3, 2))"));

        assertThat(problem.layer()).hasValue(1);
    }

    @Test
    void numbersAreNoModel() {
        assertThat(List.of("[[1, 2], [3, 4]]", "Dense(3)", "1 2 3")).noneMatch(ModelText::isModel);
    }

    private static Exercise read(String text) {
        assertThat(ModelText.isModel(text)).isTrue();
        return ModelLayers.into(Exercise.plain(), ModelText.read(text));
    }

    private static String types(Exercise exercise) {
        return exercise.layers().stream()
                .map(layer -> OperationType.of(layer.operation()).code())
                .collect(Collectors.joining(" "));
    }
}
