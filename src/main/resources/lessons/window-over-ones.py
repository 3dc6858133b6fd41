# A 3×3 window over ones
import keras  # >= 3
import numpy as np

x = np.array([
    1, 1, 1, 1,
    1, 1, 1, 1,
    1, 1, 1, 1,
    1, 1, 1, 1,
], dtype="float32").reshape(1, 4, 4, 1)
kernel = np.array([
    0.28270614, -0.13318631, 0.21818542,
    0.23769057, 0.40044254, 0.38520074,
    0.15709132, 0.48156905, -0.25362712,
], dtype="float32").reshape(3, 3, 1, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (3, 3))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
