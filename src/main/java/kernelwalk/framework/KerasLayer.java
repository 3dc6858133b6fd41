package kernelwalk.framework;

/** A layer of Keras 3.15 over TensorFlow 2.21, as on an ordinary x86 machine. */
public record KerasLayer() implements Way {

    @Override
    public String code() {
        return "keras-layer";
    }

    @Override
    public String line(Call call) {
        return CallText.keras(call);
    }

    @Override
    public Reply reply(Call call) {
        return call.isPooling()
                ? new KerasPooling(call).reply()
                : CopiedBorder.of(call)
                        .map(border -> border.tensorFlow(it -> new KerasConvolution(it).reply()))
                        .orElseGet(() -> new KerasConvolution(call).reply());
    }
}
