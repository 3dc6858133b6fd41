# A chain as in an exam
import keras  # >= 3
import numpy as np

x = np.array([
    2, 1, 2, 0, 1, 0,
    0, 3, 2, 0, 0, 3,
    1, 1, 2, 1, 0, 0,
    0, 0, 3, 3, 1, 1,
    2, 0, 2, 2, 1, 3,
    2, 0, 3, 2, 3, 2,
], dtype="float32").reshape(1, 6, 6, 1)

# layer 1, convolution, gives 1 × 4 × 4 × 1
kernel = np.array([
    1, 0, -1,
    1, 0, -1,
    1, 0, -1,
], dtype="float32").reshape(3, 3, 1, 1)
bias = np.array([1], dtype="float32")

layer = keras.layers.Conv2D(1, (3, 3))
layer.build(x.shape)
layer.set_weights([kernel, bias])
x = keras.ops.convert_to_numpy(layer(x))
print("layer 1, convolution:", x, sep="\n")

# layer 2, relu, gives 1 × 4 × 4 × 1
layer = keras.layers.ReLU()
x = keras.ops.convert_to_numpy(layer(x))
print("layer 2, relu:", x, sep="\n")

# layer 3, max-pooling, gives 1 × 2 × 2 × 1
layer = keras.layers.MaxPooling2D((2, 2))
x = keras.ops.convert_to_numpy(layer(x))
print("layer 3, max-pooling:", x, sep="\n")

# layer 4, flatten, gives 1 × 4
layer = keras.layers.Flatten()
x = keras.ops.convert_to_numpy(layer(x))
print("layer 4, flatten:", x, sep="\n")

# layer 5, dense, gives 1 × 2
weights = np.array([
    1, 2,
    1, -1,
    2, 1,
    -1, -1,
], dtype="float32").reshape(4, 2)
bias = np.array([1, 2], dtype="float32")

layer = keras.layers.Dense(2)
layer.build(x.shape)
layer.set_weights([weights, bias])
x = keras.ops.convert_to_numpy(layer(x))
print("layer 5, dense:", x, sep="\n")
