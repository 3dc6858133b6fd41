package kernelwalk.convolution;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A float32 convolution of 1024 × 1024 by 3 × 3, "valid": this program beside ONNX Runtime.
 *
 * <p>Each reads a tensor in its own layout, made beforehand, and makes a new tensor: this program N × H × W × C, ONNX
 * Runtime N × C × H × W.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class ConvolutionBenchmark {

    private static final int SIZE = 1024;

    /** Channels of the input, and filters. */
    @Param({"3to8", "1to1"})
    public String channels;

    private Tensor<Shape> input;
    private Operation.Convolution convolution;
    private OnnxTensor onnxInput;
    private OrtSession onnxOnOneCore;
    private OrtSession onnxOnAllCores;

    /** Draws the numbers, and makes sure that both sides compute the same. */
    @Setup
    public void prepare() throws OrtException {
        int to = channels.indexOf("to");
        int in = Integer.parseInt(channels.substring(0, to));
        int filters = Integer.parseInt(channels.substring(to + 2));
        var random = new Random(1);
        input =
                Tensor.ofFloats(
                        new Shape(1, SIZE, SIZE, in),
                        numbers(random, SIZE * SIZE * in),
                        NumberType.FLOAT32);
        float[] weights = numbers(random, 3 * 3 * in * filters);
        convolution =
                Operation.Convolution.of(
                        Tensor.ofFloats(
                                new KernelShape(3, 3, in, filters), weights, NumberType.FLOAT32));

        var environment = OrtEnvironment.getEnvironment();
        long[] shape = {1, in, SIZE, SIZE};
        onnxInput = OnnxTensor.createTensor(environment, channelsFirst(input), shape);
        byte[] model =
                OnnxModel.convolution(
                        shape,
                        new long[] {filters, in, 3, 3},
                        filtersFirst(weights, in, filters),
                        new float[filters]);
        onnxOnOneCore = session(environment, model, 1);
        onnxOnAllCores = session(environment, model, Runtime.getRuntime().availableProcessors());
        compare();
    }

    private static float[] numbers(Random random, int count) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static FloatBuffer channelsFirst(Tensor<Shape> tensor) {
        float[] numbers = tensor.toFloats();
        int maps = tensor.layout().channels();
        int cells = numbers.length / maps;
        FloatBuffer turned =
                ByteBuffer.allocateDirect(Float.BYTES * numbers.length)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        for (int i = 0; i < numbers.length; i++) {
            turned.put(i % maps * cells + i / maps, numbers[i]);
        }
        return turned;
    }

    private static float[] filtersFirst(float[] weights, int channels, int filters) {
        var turned = new float[weights.length];
        int places = weights.length / channels / filters;
        for (int i = 0; i < weights.length; i++) {
            int filter = i % filters;
            int channel = i / filters % channels;
            turned[(filter * channels + channel) * places + i / filters / channels] = weights[i];
        }
        return turned;
    }

    private static OrtSession session(OrtEnvironment environment, byte[] model, int threads)
            throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        return environment.createSession(model, options);
    }

    private void compare() throws OrtException {
        FloatBuffer ours = channelsFirst(kernelwalkOnAllCores());
        try (var result = onnxOnAllCores.run(Map.of("input", onnxInput))) {
            FloatBuffer theirs = ((OnnxTensor) result.get(0)).getFloatBuffer();
            for (int i = 0; i < ours.capacity(); i++) {
                if (Math.abs(ours.get(i) - theirs.get(i)) > 1e-4) {
                    throw new IllegalStateException("they differ at " + i);
                }
            }
        }
    }

    @Benchmark
    public Tensor<Shape> kernelwalkOnAllCores() {
        return new Computation(input, convolution, NumberType.FLOAT32, Convention.KERAS).output();
    }

    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {"-XX:ActiveProcessorCount=1", "-XX:+UseG1GC"})
    public Tensor<Shape> kernelwalkOnOneCore() {
        return kernelwalkOnAllCores();
    }

    @Benchmark
    public Object onnxRuntimeOnAllCores() throws OrtException {
        return run(onnxOnAllCores);
    }

    @Benchmark
    public Object onnxRuntimeOnOneCore() throws OrtException {
        return run(onnxOnOneCore);
    }

    private Object run(OrtSession session) throws OrtException {
        try (var result = session.run(Map.of("input", onnxInput))) {
            return result.get(0);
        }
    }

    @TearDown
    public void close() throws OrtException {
        onnxInput.close();
        onnxOnOneCore.close();
        onnxOnAllCores.close();
    }
}
