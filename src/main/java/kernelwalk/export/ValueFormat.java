package kernelwalk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Look;
import kernelwalk.export.values.CsvFile;
import kernelwalk.export.values.JsonFile;
import kernelwalk.export.values.NpyFile;

/** The numbers of the output. */
public enum ValueFormat implements Format {
    /** A table. */
    CSV,
    /** An array of NumPy. */
    NPY,
    /** An object of JSON, with exact numbers as fractions. */
    JSON;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String ending() {
        return "." + code();
    }

    @Override
    public void write(Exercise exercise, Look look, OutputStream bytes) throws IOException {
        Computation computation = exercise.compute();
        Tensor<Shape> output = computation.output();
        NumberType numbers = computation.resultType();
        List<Integer> lengths = exercise.outputLengths();
        switch (this) {
            case CSV -> CsvFile.write(output, exercise.givesUnits(), bytes);
            case NPY -> NpyFile.write(output, lengths, numbers, bytes);
            case JSON -> JsonFile.write(output, lengths, numbers, bytes);
        }
    }
}
