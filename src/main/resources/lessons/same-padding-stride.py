# Padding “same” with stride 2
import keras  # >= 3
import numpy as np

x = np.array([
    2, 1, -9, -2, 0,
    -6, -8, 4, 2, 0,
    -7, -4, -6, -9, -3,
    1, -9, -2, 0, 0,
    4, 3, -3, 5, 2,
], dtype="float32").reshape(1, 5, 5, 1)
kernel = np.array([
    1, -1,
    -5, 2,
], dtype="float32").reshape(2, 2, 1, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (2, 2), strides=(2, 2), padding="same")
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
