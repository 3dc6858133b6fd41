# Channels that do not match
import keras  # >= 3
import numpy as np

x = np.array([
    0, 0, 1, 10, 2, 20, 3, 30,
    4, 40, 5, 50, 6, 60, 7, 70,
    8, 80, 9, 90, 10, 100, 11, 110,
    12, 120, 13, 130, 14, 140, 15, 150,
], dtype="float32").reshape(1, 4, 4, 2)
kernel = np.array([
    1,
    2,
    3,
    1,
    2,
    3,
    1,
    2,
    3,
    1,
    2,
    3,
], dtype="float32").reshape(2, 2, 3, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (2, 2))
layer.build((1, 4, 4, 3))
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
