package kernelwalk.homework;

/** What frameworks print of the layers of {@link Problems#CHAIN}. */
public final class ChainSummaries {

    public static final String KERAS_2 =
            """
             Layer (type)                Output Shape              Param #
            =================================================================
             input_1 (InputLayer)        [(None, 5, 5, 1)]         0
             conv2d (Conv2D)             (None, 4, 4, 2)           10
             re_lu (ReLU)                (None, 4, 4, 2)           0
             max_pooling2d (MaxPooling2D  (None, 2, 2, 2)          0
             )
             flatten (Flatten)           (None, 8)                 0
             dense (Dense)               (None, 3)                 27
            =================================================================
            Total params: 37 (148.00 Byte)
            """;

    public static final String TORCHINFO =
            """
            ==========================================================================
            Layer (type:depth-idx)              Output Shape              Param #
            ==========================================================================
            Sequential                          [1, 3]                    --
            ├─Conv2d: 1-1                       [1, 2, 4, 4]              10
            ├─ReLU: 1-2                         [1, 2, 4, 4]              --
            ├─MaxPool2d: 1-3                    [1, 2, 2, 2]              --
            ├─Flatten: 1-4                      [1, 8]                    --
            ├─Linear: 1-5                       [1, 3]                    27
            ==========================================================================
            Total params: 37
            """;

    private ChainSummaries() {}
}
