# True convolution of a single 1
import keras  # >= 3
import numpy as np

x = np.array([
    0, 0, 0, 0, 0,
    0, 0, 0, 0, 0,
    0, 0, 1, 0, 0,
    0, 0, 0, 0, 0,
    0, 0, 0, 0, 0,
], dtype="float32").reshape(1, 5, 5, 1)
kernel = np.array([
    1, 2, 3,
    4, 5, 6,
    7, 8, 9,
], dtype="float32").reshape(3, 3, 1, 1)
kernel = kernel[::-1, ::-1]  # turned by 180°
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (3, 3))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
