# Homework: a vertical edge
import keras  # >= 3
import numpy as np

x = np.array([
    0, 0, 0, 1, 1, 1,
    0, 0, 0, 1, 1, 1,
    0, 0, 0, 1, 1, 1,
    0, 0, 0, 1, 1, 1,
    0, 0, 0, 1, 1, 1,
    0, 0, 0, 1, 1, 1,
], dtype="float32").reshape(1, 6, 6, 1)
kernel = np.array([
    -1, 1,
    -1, 1,
], dtype="float32").reshape(2, 2, 1, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (2, 2))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
