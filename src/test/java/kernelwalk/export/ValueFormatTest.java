package kernelwalk.export;

import static kernelwalk.export.Written.HOSTILE;
import static kernelwalk.export.Written.LOOK;
import static kernelwalk.export.Written.bytes;
import static kernelwalk.export.Written.lesson;
import static kernelwalk.export.Written.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kernelwalk.convolution.NumberType;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The output as values: 5½, 6½, 7½, 9½ … 15½ of the lecture. */
class ValueFormatTest {

    @Test
    void aTableHasALineForEachCell() throws IOException {
        assertThat(text(ValueFormat.CSV, Lessons.first(), LOOK))
                .startsWith("sample,row,column,filter,value\n0,0,0,0,5.5\n0,0,1,0,6.5\n")
                .hasLineCount(1 + 9);
    }

    @Test
    void jsonKeepsFractions() throws IOException {
        assertThat(text(ValueFormat.JSON, Lessons.first(), LOOK))
                .startsWith(
                        "{\"shape\":[1,3,3,1],\"numbers\":\"exact\",\"values\":[\"11/2\",\"13/2\",");
    }

    /** The head is 128 bytes long with its end of line, as NumPy pads it to 64; then come doubles. */
    @Test
    void anArrayIsLaidOutAsNumpysFormatSays() throws IOException {
        byte[] npy = bytes(ValueFormat.NPY, Lessons.first(), LOOK);

        assertThat(Arrays.copyOf(npy, 10))
                .containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
        assertThat(new String(npy, 10, 118, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 3, 3, 1), }   ")
                .endsWith(" \n");
        var numbers = ByteBuffer.wrap(npy, 128, 72).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(numbers.getDouble()).isEqualTo(5.5);
        assertThat(numbers.getDouble(192)).isEqualTo(15.5);
        assertThat(npy).hasSize(128 + 9 * 8);
    }

    /** Whole numbers, which every type holds. */
    @ParameterizedTest
    @CsvSource({
        "EXACT, float64",
        "FLOAT16, float16",
        "FLOAT32, float32",
        "FLOAT64, float64",
        "INT32, int32"
    })
    void numpyReadsTheArray(NumberType numbers, String type, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("values.npy");
        Exercise edge = lesson("vertical-edge").with(numbers);
        Files.write(file, bytes(ValueFormat.NPY, edge, LOOK));

        assertThat(
                        python(
                                "import numpy; a = numpy.load('"
                                        + file
                                        + "'); print(a.dtype, a.shape, *a.ravel()[:3].astype(int))"))
                .isEqualTo(type + " (1, 5, 5, 1) 0 0 2");
    }

    @Test
    void aNotebookHoldsTheProgramsAndOneWindow() throws Exception {
        String notebook = text(NotebookFormat.IPYNB, HOSTILE, LOOK);

        assertThat(notebook)
                .startsWith("{\"cells\":[{\"cell_type\":\"markdown\",\"id\":\"exercise\"")
                .contains("import keras", "import torch", "import numpy as np", "2½ + 3 = 5½")
                .endsWith("\"nbformat\":4,\"nbformat_minor\":5}\n")
                .contains("[\"# &lt;script&gt;")
                .doesNotContain("<img");
    }

    @Test
    void theNumpyCellOfANotebookRuns(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("exercise.ipynb");
        Files.write(file, bytes(NotebookFormat.IPYNB, Lessons.first(), LOOK));

        String printed =
                python(
                        "import json; n = json.load(open('"
                                + file
                                + "', encoding='utf-8'));\n"
                                + "assert len({c['id'] for c in n['cells']}) == len(n['cells'])\n"
                                + "exec(''.join([c for c in n['cells'] if c['id'] == 'numpy'][0]['source']))");

        assertThat(printed).contains("5.5").contains("15.5");
    }

    private static String python(String program) throws Exception {
        Process check = new ProcessBuilder("python3", "-c", "import numpy").start();
        assumeThat(check.waitFor()).as("python3 has no NumPy").isZero();
        Process process =
                new ProcessBuilder("python3", "-c", program).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.strip();
    }
}
