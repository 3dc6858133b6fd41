# Padding “same” with an even kernel
import keras  # >= 3
import numpy as np

x = np.array([
    -1, 2, -1, 3,
    -2, -3, 8, -5,
    4, -8, 3, -9,
    1, 7, 3, 2,
], dtype="float32").reshape(1, 4, 4, 1)
kernel = np.array([
    4, -2,
    -8, 9,
], dtype="float32").reshape(2, 2, 1, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (2, 2), padding="same")
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
