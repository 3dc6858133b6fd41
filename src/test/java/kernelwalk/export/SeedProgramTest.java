package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.framework.seed.Layer;
import org.junit.jupiter.api.Test;

class SeedProgramTest {

    private static final BigInteger SEED = BigInteger.valueOf(43052);

    @Test
    void keras2DrawsAsTheLectureDoes() {
        var program =
                new SeedProgram(SeededFramework.KERAS_2, SEED)
                        .pass(2)
                        .layer(
                                new Layer.Conv2d(new Size(3, 3), 1, 1, 1),
                                Initializer.GLOROT_UNIFORM);

        assertThat(program)
                .hasToString(
                        """
                        import tensorflow as tf  # Keras 2.0 to 2.9

                        tf.random.set_seed(43052)
                        for _ in range(2):  # drawn before
                            tf.random.uniform([])
                        layer = tf.keras.layers.Conv2D(1, (3, 3))
                        layer.build((1, 3, 3, 1))
                        for numbers in layer.get_weights():
                            print(*numbers.ravel())
                        """);
    }

    @Test
    void keras3ChoosesWhatItStandsOnAndHowALayerBegins() {
        var program =
                new SeedProgram(SeededFramework.KERAS_3_JAX, SEED)
                        .pass(1)
                        .layer(
                                new Layer.DepthwiseConv2d(new Size(2, 3), 4, 2),
                                Initializer.HE_UNIFORM);

        assertThat(program)
                .hasToString(
                        """
                        import os

                        os.environ["KERAS_BACKEND"] = "jax"
                        import keras  # >= 3.4

                        keras.utils.set_random_seed(43052)
                        for _ in range(1):  # drawn before
                            keras.layers.Dense(1)
                        layer = keras.layers.DepthwiseConv2D((2, 3), depth_multiplier=2, \
                        depthwise_initializer="he_uniform")
                        layer.build((1, 2, 3, 4))
                        for numbers in layer.get_weights():
                            print(*numbers.ravel())
                        """);
    }

    @Test
    void torchCountsNumbers() {
        var program =
                new SeedProgram(SeededFramework.PYTORCH, SEED)
                        .pass(5)
                        .layer(
                                new Layer.Conv2dTranspose(new Size(2, 2), 4, 6, 2),
                                Initializer.DEFAULT);

        assertThat(program)
                .hasToString(
                        """
                        import torch

                        torch.manual_seed(43052)
                        torch.rand(5)  # drawn before
                        layer = torch.nn.ConvTranspose2d(4, 6, (2, 2), groups=2)
                        for numbers in layer.parameters():
                            print(*numbers.detach().numpy().ravel())
                        """);
    }
}
