# Max pooling
import keras  # >= 3
import numpy as np

x = np.array([
    1, 3, 2, 1,
    4, 6, 5, 0,
    7, 2, 9, 8,
    1, 0, 3, 4,
], dtype="float32").reshape(1, 4, 4, 1)

layer = keras.layers.MaxPooling2D((2, 2))
print(keras.ops.convert_to_numpy(layer(x)))
