# The receptive field of a stack
import keras  # >= 3
import numpy as np

x = np.array([
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
], dtype="float32").reshape(1, 8, 8, 1)

# layer 1, convolution, gives 1 × 6 × 6 × 1
kernel = np.array([
    1, 1, 1,
    1, 1, 1,
    1, 1, 1,
], dtype="float32").reshape(3, 3, 1, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (3, 3))
layer.build(x.shape)
layer.set_weights([kernel, bias])
x = keras.ops.convert_to_numpy(layer(x))
print("layer 1, convolution:", x, sep="\n")

# layer 2, convolution, gives 1 × 4 × 4 × 1
kernel = np.array([
    1, 1, 1,
    1, 1, 1,
    1, 1, 1,
], dtype="float32").reshape(3, 3, 1, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (3, 3))
layer.build(x.shape)
layer.set_weights([kernel, bias])
x = keras.ops.convert_to_numpy(layer(x))
print("layer 2, convolution:", x, sep="\n")

# layer 3, max-pooling, gives 1 × 2 × 2 × 1
layer = keras.layers.MaxPooling2D((2, 2))
x = keras.ops.convert_to_numpy(layer(x))
print("layer 3, max-pooling:", x, sep="\n")
