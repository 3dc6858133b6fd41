# Softmax, by hand
import keras  # >= 3
import numpy as np

x = np.array([
    0, 1, 2,
    3, 4, 5,
], dtype="float32").reshape(2, 3)

layer = keras.layers.Softmax()
print(keras.ops.convert_to_numpy(layer(x)))
