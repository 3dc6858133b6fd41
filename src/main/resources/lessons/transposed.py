# Transposed convolution
import keras  # >= 3
import numpy as np

x = np.array([
    1, 2,
    3, 4,
], dtype="float32").reshape(1, 2, 2, 1)
kernel = np.array([
    1, 1, 1,
    1, 1, 1,
    1, 1, 1,
], dtype="float32").reshape(3, 3, 1, 1)
kernel = kernel.transpose(0, 1, 3, 2)  # filters before channels
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2DTranspose(1, (3, 3), strides=(2, 2))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
