# Softmax, by hand
import keras
import numpy as np

x = np.array([
    0, 1, 2,
    3, 4, 5,
], dtype="float32").reshape(2, 3)

layer = keras.layers.Softmax()
print(np.array(layer(x)))
