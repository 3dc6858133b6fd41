package kernelwalk.framework;

import java.util.List;

/** A function of PyTorch 2.13 on the processor. */
public record TorchFunction() implements Way {

    @Override
    public String code() {
        return "torch-function";
    }

    @Override
    public String line(Call call) {
        return CallText.torch(call);
    }

    @Override
    public Reply reply(Call call) {
        return call.isPooling()
                ? new TorchPooling(call).reply()
                : CopiedBorder.of(call)
                        .map(border -> border.torch(it -> new TorchConvolution(it).reply()))
                        .orElseGet(() -> new TorchConvolution(call).reply());
    }

    @Override
    public List<Integer> inputShape(Call call) {
        return call.channelsFirst();
    }
}
